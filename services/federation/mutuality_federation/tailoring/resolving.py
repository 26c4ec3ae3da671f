"""What chapters below a unit are asked on a day: the editions in effect, and what each unit on its path laid over them.

How one lies over the other both services work out alike, in `mutuality.guidance.tailoring`; here it is read what lies
where.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.guidance.tailoring import (
    Base,
    Laid,
    Overlay,
    Resolved,
    ResolvedItem,
    Tailoring,
    WordedItem,
    Wording,
    in_force,
    lay_all,
    name_edition,
    name_tailoring,
)
from mutuality.guidance.tailoring import resolve as resolve_one
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
    overlays: Mapping[tuple[str, str], Overlay]
    book: policies.Book
    on: date

    def resolved(self, guideline_slug: str, unit_id: str | None) -> Resolved:
        """Return the items of a guideline as the units down to one, and it too, leave them; None: as the body says.

        Raises:
            NotFound: no edition of it is in effect.
        """
        standing = self.standing.get(guideline_slug)
        if not standing:
            raise NotFound("No edition of such a guideline is in effect.")
        path = bodies.path_to(self.units, unit_id)
        overlays = [self.overlays[each, guideline_slug] for each in path if (each, guideline_slug) in self.overlays]
        return resolve_one(_base(guideline_slug, standing), overlays, default_force(self.book, unit_id, self.on))

    def asked(self, unit_id: str | None) -> list[StandingItem]:
        """Return every item as chapters of a unit are asked it; None stands for chapters of no unit."""
        return [
            _asked(each, standing[0])
            for guideline_slug, standing in self.standing.items()
            for each in self.resolved(guideline_slug, unit_id).items
        ]

    def tailored_units(self) -> set[str]:
        """Return the ids of the units over whose chapters something is laid, by themselves or by one above."""
        own = {unit_id for unit_id, _ in self.overlays}
        return {each for each in self.units if own.intersection(bodies.path_to(self.units, each))}


def _asked(resolved: ResolvedItem, beside: StandingItem) -> StandingItem:
    """Return an item as it stands beside the others of its edition, under the wording answers are given to."""
    return replace(
        beside,
        item=resolved.item,
        worded_in=resolved.wording.within,
        worded_as=resolved.wording.name,
        asked_on=resolved.asked_on,
        set_by=resolved.set_by or beside.body_id,
        tailoring_id=resolved.tailored_by[0] if resolved.is_added else None,
    )


def item_added(session: Session, tailoring_id: str, slug: str) -> StandingItem:
    """Return an item that a tailoring added, in force or not.

    Raises:
        NotFound: there is no such tailoring, or it added no such item.
    """
    found = store.tailoring_facts(session, tailoring_id)
    item = next((each for each in additions(found) if each.slug == slug), None)
    if item is None:
        raise NotFound("This tailoring added no such item.")
    within, name = found.worded[slug]
    base = editions.edition_facts(session, found.base_edition_id)
    return StandingItem(
        edition_id=base.id,
        guideline_id=found.guideline_id,
        guideline_slug=found.guideline_slug,
        number=base.number,
        body_id=found.body_id,
        item=item,
        worded_in=within,
        worded_as=name,
        asked_on=found.effective_on,
        set_by=found.unit_id,
        tailoring_id=found.id,
    )


def _base(guideline_slug: str, standing: Sequence[StandingItem]) -> Base:
    items = [WordedItem(each.item, Wording(each.worded_in, each.worded_as, each.asked_on)) for each in standing]
    return Base(name_edition(guideline_slug, standing[0].number), items)


def additions(tailoring: TailoringFacts) -> list[ItemFacts]:
    """Return the items a unit added of its own."""
    return [ItemFacts.read(each) for each in tailoring.changes["added"]]


def default_force(book: policies.Book, unit_id: str | None, on: date) -> str:
    """Return what items without a force of their own are in a unit, or where a chapter has none, on a day.

    It is what the body and the units down to it ask; overlays on single chapters change no wording.
    """
    return str(book.held(policies.Anybody(unit_id), on)[DEFAULT_FORCE])


def resolve(session: Session, body_id: str, on: date, *, book: policies.Book | None = None) -> Resolving:
    """Return all it takes to say what any unit of a body asks on a day, under its policies or those of a `book`."""
    standing: dict[str, list[StandingItem]] = defaultdict(list)
    for each in editions.standing_items(session, body_id, on):
        standing[each.guideline_slug].append(each)
    units = bodies.units_of(session, body_id)
    overlays = in_force(read_overlays(store.published(session, body_id), units), on)
    return Resolving(units, standing, overlays, book or policies.book(session, body_id), on)


def read_overlays(published: Sequence[TailoringFacts], units: Mapping[str, UnitFacts]) -> list[Overlay]:
    """Return tailorings as they are laid, each with the wordings of the items it added.

    The wordings name older tailorings of the same unit, which must be among those published.
    """
    since = {each.id: each.effective_on for each in published}
    return [
        Overlay(
            unit_id=each.unit_id,
            guideline=each.guideline_slug,
            number=each.number,
            effective_on=each.effective_on,
            tailoring=read(each, units),
            wordings={slug: Wording(within, name, since[within]) for slug, (within, name) in each.worded.items()},
        )
        for each in published
    ]


def overlays_of(session: Session, body_id: str, guideline_slug: str) -> list[Overlay]:
    """Return all that units of a body ever laid over a guideline."""
    published = [each for each in store.published(session, body_id) if each.guideline_slug == guideline_slug]
    return read_overlays(published, bodies.units_of(session, body_id))


def above(
    session: Session,
    units: Mapping[str, UnitFacts],
    unit_id: str,
    edition: EditionFacts,
    force: str,
    *,
    on: date,
) -> Laid:
    """Return the items of an edition as the units above one leave them, by what they had laid over it on a day."""
    path = bodies.path_to(units, unit_id)[:-1]
    overlays = in_force(read_overlays(store.published(session, edition.body_id, path), units), on)
    here = [overlays[each, edition.guideline_slug] for each in path if (each, edition.guideline_slug) in overlays]
    base = Base(name_edition(edition.guideline_slug, edition.number), [_plain(each, edition) for each in edition.items])
    return lay_all(base, [each.tailoring for each in here], force)


def _plain(item: ItemFacts, edition: EditionFacts) -> WordedItem:
    return WordedItem(item, Wording(edition.id, item.slug, edition.effective_on))


def read(tailoring: TailoringFacts | Tailored, units: Mapping[str, UnitFacts]) -> Tailoring:
    """Return what a tailoring changes, under a name a reader knows it by."""
    rule = name_tailoring(units[tailoring.unit_id].name, tailoring.guideline_slug, tailoring.number)
    return Tailoring.read(tailoring.id, rule, tailoring.changes)
