"""How what we said of an item follows it from edition to edition, under whatever name, until the item is touched."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import select

from mutuality.database import Session
from mutuality.guidance import ItemFacts, carries
from mutuality.guidance.order import same_item
from mutuality.problems import NotFound
from mutuality_chapter.guidelines.models import EditionCopy, ItemCopy

EDITION, ITEM = EditionCopy.__table__.c, ItemCopy.__table__.c
Place = tuple[str, str]
"""An edition, and what the item is called in it."""


@dataclass(frozen=True)
class Carried:
    """Where what was said of an item still holds, the newest edition first; and where it was said before a change."""

    item: ItemFacts
    holds: tuple[Place, ...]
    before: tuple[Place, ...] = ()


def carried_items(session: Session, edition_id: str) -> dict[str, Carried]:
    """Return every item of an edition we hold, each with the older editions whose answers reach it.

    Raises:
        NotFound: we hold no such edition.
    """
    row = session.get(EditionCopy, edition_id)
    if row is None:
        raise NotFound("We hold no such edition.")
    older = (EDITION.guideline == row.guideline) & (EDITION.number <= row.number)
    ids = list(session.scalars(select(EDITION.id).where(older).order_by(EDITION.number)))
    items = _items_in(session, ids)
    carried: dict[str, Carried] = {}
    for each in ids:
        carried = {item.slug: _carried(each, item, carried) for item in items[each]}
    return carried


def carried_item(session: Session, edition_id: str, slug: str) -> Carried:
    """Return one item of an edition we hold, with the older editions whose answers reach it.

    Raises:
        NotFound: we hold no such edition, or it has no such item.
    """
    found = carried_items(session, edition_id).get(slug)
    if found is None:
        raise NotFound("This edition has no such item.")
    return found


def _carried(edition_id: str, item: ItemFacts, before: Mapping[str, Carried]) -> Carried:
    own = (edition_id, item.slug)
    older = same_item(item, [each.item for each in before.values()])
    if older is None:
        return Carried(item, (own,))
    was = before[older.slug]
    if carries(older, item):
        return Carried(item, (own, *was.holds), was.before)
    return Carried(item, (own,), (*was.holds, *was.before))


def _items_in(session: Session, edition_ids: Sequence[str]) -> Mapping[str, list[ItemFacts]]:
    wanted = select(*ITEM).where(ITEM.edition_id.in_(edition_ids)).order_by(ITEM.place)
    items: dict[str, list[ItemFacts]] = defaultdict(list)
    for row in session.execute(wanted):
        items[row.edition_id].append(ItemFacts.read(row._asdict()))
    return items
