"""Every query about published editions: what other rooms, chapters and the public may know of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import takewhile
from typing import Any

from sqlalchemy import Row, Select, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.guidelines.models import Edition, EditionItem
from mutuality_federation.guidelines.rules import ItemFacts

COLUMNS = Edition.__table__.c
ITEM_COLUMNS = EditionItem.__table__.c
SUMMARY = [column for column in COLUMNS if column.name not in {"text", "published_by"}]


@dataclass(frozen=True)
class EditionFacts:
    """What other rooms may know of an edition. `sha256` is the digest of `text`, its exact bytes."""

    id: str
    body_id: str
    guideline_slug: str
    number: int
    title: str
    effective_on: date
    notice_days: int
    published_on: date
    items: tuple[ItemFacts, ...]
    sha256: str
    text: str


@dataclass(frozen=True)
class StandingItem:
    """An item in effect, and the unbroken row of editions, oldest first, that hold it word for word as it is now."""

    item: ItemFacts
    editions: tuple[EditionFacts, ...]


def edition_facts(session: Session, edition_id: str) -> EditionFacts:
    """Return an edition.

    Raises:
        NotFound: there is none.
    """
    found = _facts(session, select(*COLUMNS).where(COLUMNS.id == edition_id))
    if not found:
        raise NotFound("There is no such edition.")
    return found[0]


def editions_of(session: Session, body_id: str) -> list[EditionFacts]:
    """Return every edition the body published, guideline by guideline, oldest first."""
    return _facts(session, select(*COLUMNS).where(COLUMNS.body_id == body_id))


def standing_items(session: Session, body_id: str, on: date) -> list[StandingItem]:
    """Return every item in effect at a body on a day, each with the editions in which it stands as it does now."""
    in_effect = select(*COLUMNS).where(COLUMNS.body_id == body_id, COLUMNS.effective_on <= on)
    by_guideline: dict[str, list[EditionFacts]] = defaultdict(list)
    for edition in _facts(session, in_effect):
        by_guideline[edition.guideline_slug].append(edition)
    return [_standing(item, row) for row in by_guideline.values() for item in row[-1].items]


def _standing(item: ItemFacts, editions: Sequence[EditionFacts]) -> StandingItem:
    unbroken = takewhile(lambda edition: item in edition.items, reversed(editions))
    return StandingItem(item, tuple(unbroken)[::-1])


def newest_edition(session: Session, guideline_id: str) -> Row[Any] | None:
    """Return the last edition of a guideline, or None before the first."""
    wanted = select(*SUMMARY).where(COLUMNS.guideline_id == guideline_id)
    return session.execute(wanted.order_by(COLUMNS.number.desc()).limit(1)).one_or_none()


def edition_items(session: Session, edition_id: str) -> Sequence[Row[Any]]:
    """Return the items of an edition, in order."""
    wanted = select(*ITEM_COLUMNS).where(ITEM_COLUMNS.edition_id == edition_id)
    return session.execute(wanted.order_by(ITEM_COLUMNS.place, ITEM_COLUMNS.slug)).all()


def edition_text(session: Session, edition_id: str) -> Row[Any, Any]:
    """Return the exact text of an edition and its digest.

    Raises:
        NotFound: there is no such edition.
    """
    found = session.execute(select(COLUMNS.text, COLUMNS.sha256).where(COLUMNS.id == edition_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such edition.")
    return found


def editions(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the body's editions, as they were published."""
    wanted = select(*SUMMARY).where(COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def _facts(session: Session, wanted: Select[Any]) -> list[EditionFacts]:
    """Return editions with their items, in two queries however many they are."""
    found = session.execute(wanted.order_by(COLUMNS.guideline_slug, COLUMNS.number)).all()
    items = _items_of(session, [row.id for row in found])
    return [_edition(row, items[row.id]) for row in found]


def _items_of(session: Session, edition_ids: Sequence[str]) -> dict[str, list[ItemFacts]]:
    wanted = select(*ITEM_COLUMNS).where(ITEM_COLUMNS.edition_id.in_(edition_ids))
    items: dict[str, list[ItemFacts]] = defaultdict(list)
    for row in session.execute(wanted.order_by(ITEM_COLUMNS.place, ITEM_COLUMNS.slug)):
        items[row.edition_id].append(_item(row))
    return items


def _edition(row: Row[Any], items: Sequence[ItemFacts]) -> EditionFacts:
    return EditionFacts(
        id=row.id,
        body_id=row.body_id,
        guideline_slug=row.guideline_slug,
        number=row.number,
        title=row.title,
        effective_on=row.effective_on,
        notice_days=row.notice_days,
        published_on=row.published_at.date(),
        items=tuple(items),
        sha256=row.sha256,
        text=row.text,
    )


def _item(row: Row[Any]) -> ItemFacts:
    return ItemFacts(row.slug, row.force, row.purpose, row.text, row.known_by)
