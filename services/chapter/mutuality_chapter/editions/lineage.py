"""How what we said of an item follows it, under whatever name, until the item is touched.

It follows from edition to edition, and from one tailoring of a unit to the next.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from mutuality.guidance import ItemFacts, carries
from mutuality.guidance.order import same_item
from mutuality.guidance.tailoring import Overlay, ResolvedItem, Wording

Place = tuple[str, str]
"""An edition, or a tailoring that added an item, and what the item is called in it."""


@dataclass(frozen=True)
class Line:
    """An item of an edition, where what was said of it still holds, and where it was said before a change."""

    item: ItemFacts
    holds: tuple[Place, ...]
    before: tuple[Place, ...] = ()


@dataclass(frozen=True)
class Asked:
    """An item as it is asked of us, since a day, and by whose word.

    `holds` are the places where what was said of it still holds, the newest first, of which the first is its own;
    `before` those where it was said before a change. `set_by` is the unit whose word is the last, None where the
    body's is.
    """

    item: ItemFacts
    holds: tuple[Place, ...]
    before: tuple[Place, ...]
    asked_on: date
    rule: str
    set_by: str | None = None
    other_way: str | None = None
    is_added: bool = False

    @property
    def place(self) -> Place:
        """Return where we answer it."""
        return self.holds[0]


def follow(edition_id: str, items: Iterable[ItemFacts], before: Mapping[str, Line]) -> dict[str, Line]:
    """Return the items of an edition, each with the places of older ones whose answers reach it."""
    return {item.slug: _line((edition_id, item.slug), item, before) for item in items}


def _line(own: Place, item: ItemFacts, before: Mapping[str, Line]) -> Line:
    older = same_item(item, [each.item for each in before.values()])
    if older is None:
        return Line(item, (own,))
    was = before[older.slug]
    if carries(older, item):
        return Line(item, (own, *was.holds), was.before)
    return Line(item, (own,), (*was.holds, *was.before))


def of_edition(resolved: ResolvedItem, line: Line) -> Asked:
    """Return an item of an edition as it is asked of us."""
    return _asked(resolved, line.holds, line.before)


def of_unit(resolved: ResolvedItem, laid: Sequence[Overlay]) -> Asked:
    """Return an item a unit added; `laid` are all it ever laid over the guideline that we hold, the oldest first."""
    own, names = (resolved.tailored_by[0], resolved.item.slug), {resolved.item.slug, *resolved.item.replaces}
    worded = [(each.tailoring.id, name, wording) for each in reversed(laid) for name, wording in each.wordings.items()]
    alike = [(where, name) for where, name, wording in worded if _is_same(wording, resolved.wording)]
    other = [(where, name) for where, name, _ in worded if name in names and (where, name) not in alike]
    origin = (resolved.wording.within, resolved.wording.name)
    return _asked(resolved, tuple(dict.fromkeys([own, *alike, origin])), tuple(other))


def _is_same(one: Wording, other: Wording) -> bool:
    return (one.within, one.name) == (other.within, other.name)


def _asked(resolved: ResolvedItem, holds: tuple[Place, ...], before: tuple[Place, ...]) -> Asked:
    return Asked(
        item=resolved.item,
        holds=holds,
        before=before,
        asked_on=resolved.asked_on,
        rule=resolved.rule,
        set_by=resolved.set_by,
        other_way=resolved.other_way,
        is_added=resolved.is_added,
    )
