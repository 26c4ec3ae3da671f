"""What chapters below a unit are asked on a day: the editions in effect, and what each unit on its path laid over them.

From the body downwards: an edition's items, then the tailoring in force of the topmost unit, and so on to the unit
itself. Each holds against the items as those above left them. A tailoring whose base was superseded goes on as far as
it fits the newer edition; where the two clash, the newer edition prevails and the clash is shown.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.guidance.changing import TailoredItem
from mutuality.guidance.tailoring import Clash, Laid, Tailoring, lay, untailored
from mutuality.problems import NotFound
from mutuality_federation import bodies, editions, policies
from mutuality_federation.bodies import UnitFacts
from mutuality_federation.editions import EditionFacts, StandingItem
from mutuality_federation.tailoring import store
from mutuality_federation.tailoring.models import Tailored
from mutuality_federation.tailoring.store import TailoringFacts

DEFAULT_FORCE = "guidelines.default_force"


@dataclass(frozen=True)
class Resolving:
    """All it takes to say what any unit of a body asks on a day, read in a constant number of queries."""

    units: Mapping[str, UnitFacts]
    standing: Mapping[str, Sequence[StandingItem]]
    tailorings: Mapping[tuple[str, str], TailoringFacts]
    by_id: Mapping[str, TailoringFacts]
    default_force: str

    def laid(self, guideline_slug: str, unit_id: str | None) -> Laid:
        """Return the items of a guideline as the units down to one, and it too, leave them; None: as the body says.

        Raises:
            NotFound: no edition of it is in effect.
        """
        standing = self.standing.get(guideline_slug)
        if not standing:
            raise NotFound("No edition of such a guideline is in effect.")
        laid = untailored([each.item for each in standing], rule_of(guideline_slug, standing[0].number))
        for each in bodies.path_to(self.units, unit_id):
            tailoring = self.tailorings.get((each, guideline_slug))
            if tailoring:
                below = lay(laid, read(tailoring, self.units), self.default_force)
                laid = replace(below, clashes=(*laid.clashes, *below.clashes))
        return laid

    def asked(self, unit_id: str | None) -> list[StandingItem]:
        """Return every item as chapters of a unit are asked it; None stands for chapters of no unit."""
        return [
            self._asked(each, standing)
            for guideline_slug, standing in self.standing.items()
            for each in self.laid(guideline_slug, unit_id).items
        ]

    def tailored_units(self) -> set[str]:
        """Return the ids of the units over whose chapters something is laid, by themselves or by one above."""
        own = {unit_id for unit_id, _ in self.tailorings}
        return {each for each in self.units if own.intersection(bodies.path_to(self.units, each))}

    def _asked(self, tailored: TailoredItem, standing: Sequence[StandingItem]) -> StandingItem:
        touched = [self.by_id[each] for each in tailored.set_by]
        if tailored.is_added:
            return added_item(standing[0], tailored.item, touched[0], self.by_id)
        plain = next(each for each in standing if each.item.slug == tailored.item.slug)
        if not touched:
            return plain
        asked_on = max([plain.asked_on, *(each.effective_on for each in touched)])
        return replace(plain, item=tailored.item, asked_on=asked_on, set_by=touched[-1].unit_id)


def added_item(
    beside: StandingItem, item: ItemFacts, tailoring: TailoringFacts, by_id: Mapping[str, TailoringFacts]
) -> StandingItem:
    """Return an item a unit added, which stands beside those of an edition, under the wording answers are given to."""
    worded_in, worded_as = tailoring.worded[item.slug]
    return replace(
        beside,
        item=item,
        worded_in=worded_in,
        worded_as=worded_as,
        asked_on=by_id[worded_in].effective_on,
        set_by=tailoring.unit_id,
    )


def additions(tailoring: TailoringFacts) -> list[ItemFacts]:
    """Return the items a unit added of its own."""
    return [ItemFacts.read(each) for each in tailoring.changes["added"]]


def resolve(session: Session, body_id: str, on: date) -> Resolving:
    """Return all it takes to say what any unit of a body asks on a day."""
    standing: dict[str, list[StandingItem]] = defaultdict(list)
    for each in editions.standing_items(session, body_id, on):
        standing[each.guideline_slug].append(each)
    published = store.published(session, body_id)
    in_force = {(each.unit_id, each.guideline_slug): each for each in published if each.effective_on <= on}
    held = policies.policy_in_force(session, body_id, on)
    by_id = {each.id: each for each in published}
    return Resolving(bodies.units_of(session, body_id), standing, in_force, by_id, str(held[DEFAULT_FORCE]))


def clashes_with(
    session: Session, tailoring: TailoringFacts, edition: EditionFacts, default_force: str, *, on: date
) -> Sequence[Clash]:
    """Return what of a tailoring does not fit an edition as the units above its own leave it on a day."""
    units = bodies.units_of(session, tailoring.body_id)
    laid = above(session, units, tailoring.unit_id, edition, default_force, on=on)
    return lay(laid, read(tailoring, units), default_force).clashes


def above(
    session: Session,
    units: Mapping[str, UnitFacts],
    unit_id: str,
    edition: EditionFacts,
    default_force: str,
    *,
    on: date,
) -> Laid:
    """Return the items of an edition as the units above one leave them, by what they had laid over it on a day."""
    path = bodies.path_to(units, unit_id)[:-1]
    laid = untailored(edition.items, rule_of(edition.guideline_slug, edition.number))
    newest = {
        each.unit_id: each
        for each in store.published(session, edition.body_id, path)
        if each.guideline_slug == edition.guideline_slug and each.effective_on <= on
    }
    for each in path:
        if each in newest:
            laid = lay(laid, read(newest[each], units), default_force)
    return laid


def read(tailoring: TailoringFacts | Tailored, units: Mapping[str, UnitFacts]) -> Tailoring:
    """Return what a tailoring changes, under a name a reader knows it by."""
    rule = f"{units[tailoring.unit_id].name}, tailoring {tailoring.number} of {tailoring.guideline_slug}"
    return Tailoring.read(tailoring.id, rule, tailoring.changes)


def rule_of(guideline_slug: str, number: int) -> str:
    """Return the name a reader knows an edition by."""
    return f"{guideline_slug}, edition {number}"
