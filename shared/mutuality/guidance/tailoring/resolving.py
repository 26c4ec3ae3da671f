"""What chapters below a unit are asked of a guideline on a day; both services work it out here, so that they agree.

From the body downwards: an edition's items, then the tailoring in force of the topmost unit, and so on to the unit
itself. Each holds against the items as those above left them. A tailoring whose base was superseded goes on as far as
it fits the newer edition; where the two clash, the newer edition prevails and the clash is shown.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from mutuality.guidance.items import ItemFacts
from mutuality.guidance.tailoring.changing import TailoredItem
from mutuality.guidance.tailoring.laying import Clash, Laid, Tailoring, lay, untailored


@dataclass(frozen=True)
class Wording:
    """Since which edition or tailoring answers to an item hold, what it was called there, and since which day."""

    within: str
    name: str
    since: date


@dataclass(frozen=True)
class WordedItem:
    """An item of an edition, and its wording."""

    item: ItemFacts
    wording: Wording


@dataclass(frozen=True)
class Base:
    """An edition that tailorings are laid over; `rule` names it as a reader would."""

    rule: str
    items: Sequence[WordedItem]


@dataclass(frozen=True)
class Overlay:
    """What a unit laid over a guideline from a day on. `wordings` are those of the items it added, by their names."""

    unit_id: str
    guideline: str
    number: int
    effective_on: date
    tailoring: Tailoring
    wordings: Mapping[str, Wording]


@dataclass(frozen=True)
class ResolvedItem:
    """An item as it is asked since a day; `set_by` is the unit whose word is the last on it, None where the body's is.

    `rule` names that as a reader would; `tailored_by` are the tailorings that touched it, the topmost first.
    """

    item: ItemFacts
    wording: Wording
    asked_on: date
    rule: str
    set_by: str | None = None
    other_way: str | None = None
    tailored_by: tuple[str, ...] = ()
    is_added: bool = False


@dataclass(frozen=True)
class Resolved:
    """Everything that is asked of a guideline, and what did not fit and was passed over."""

    items: tuple[ResolvedItem, ...]
    clashes: tuple[Clash, ...]


def name_edition(guideline: str, number: int) -> str:
    """Return the name a reader knows an edition by."""
    return f"{guideline}, edition {number}"


def name_tailoring(unit_name: str, guideline: str, number: int) -> str:
    """Return the name a reader knows a tailoring by."""
    return f"{unit_name}, tailoring {number} of {guideline}"


def in_force(overlays: Iterable[Overlay], on: date) -> dict[tuple[str, str], Overlay]:
    """Return what is in force on a day, by unit and guideline: the newest of each whose day has come."""
    come = (each for each in sorted(overlays, key=lambda each: each.number) if each.effective_on <= on)
    return {(each.unit_id, each.guideline): each for each in come}


def resolve(base: Base, overlays: Sequence[Overlay], default_force: str) -> Resolved:
    """Return an edition's items as the overlays in force, from the topmost unit downwards, leave them."""
    laid = lay_all(base, [each.tailoring for each in overlays], default_force)
    plain, by_id = {each.item.slug: each for each in base.items}, {each.tailoring.id: each for each in overlays}
    return Resolved(tuple(_resolved(each, plain, by_id) for each in laid.items), laid.clashes)


def lay_all(base: Base, tailorings: Iterable[Tailoring], default_force: str) -> Laid:
    """Lay tailorings over an edition, one after the other, and keep every clash."""
    laid = untailored([each.item for each in base.items], base.rule)
    for each in tailorings:
        below = lay(laid, each, default_force)
        laid = replace(below, clashes=(*laid.clashes, *below.clashes))
    return laid


def _resolved(tailored: TailoredItem, plain: Mapping[str, WordedItem], by_id: Mapping[str, Overlay]) -> ResolvedItem:
    touched = [by_id[each] for each in tailored.set_by]
    slug = tailored.item.slug
    wording = touched[0].wordings[slug] if tailored.is_added else plain[slug].wording
    later = touched[1:] if tailored.is_added else touched  # an addition that says the same is asked since it was made
    return ResolvedItem(
        item=tailored.item,
        wording=wording,
        asked_on=max([wording.since, *(each.effective_on for each in later)]),
        rule=tailored.rule,
        set_by=touched[-1].unit_id if touched else None,
        other_way=tailored.other_way,
        tailored_by=tailored.set_by,
        is_added=tailored.is_added,
    )
