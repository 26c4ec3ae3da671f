"""Every query about published editions: what other rooms, chapters and the public may know of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from sqlalchemy import Row, Select, select

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.editions.models import Edition, EditionItem

COLUMNS = Edition.__table__.c
ITEM_COLUMNS = EditionItem.__table__.c
SUMMARY = [column for column in COLUMNS if column.name not in {"text", "published_by"}]


@dataclass(frozen=True)
class EditionFacts:
    """What other rooms may know of an edition. `sha256` is the digest of `text`, its exact bytes."""

    id: str
    body_id: str
    guideline_id: str
    guideline_slug: str
    number: int
    title: str
    language: str
    effective_on: date
    notice_days: int
    published_at: datetime
    items: tuple[ItemFacts, ...]
    sha256: str
    text: str

    @property
    def published_on(self) -> date:
        """Return the day it was published."""
        return self.published_at.date()


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


def editions_in_effect(session: Session, body_id: str, on: date) -> list[EditionFacts]:
    """Return the editions of a body whose day had come on a day, guideline by guideline, oldest first."""
    return _facts(session, select(*COLUMNS).where(COLUMNS.body_id == body_id, COLUMNS.effective_on <= on))


def published_names(session: Session, guideline_id: str) -> set[str]:
    """Return the names of all items that an edition of a guideline ever held."""
    return set(session.scalars(_published(guideline_id, EditionItem.slug)))


def published_purpose(session: Session, guideline_id: str, slug: str) -> str | None:
    """Return what an item of that name was published for, in whatever edition; None if it never was."""
    named = _published(guideline_id, EditionItem.purpose).where(EditionItem.slug == slug)
    purpose: str | None = session.scalar(named.order_by(Edition.number.desc()).limit(1))
    return purpose


def published_purposes(session: Session, guideline_id: str) -> dict[str, str]:
    """Return what each item ever published was for, by its name."""
    named = select(EditionItem.slug, EditionItem.purpose).join(Edition, Edition.id == EditionItem.edition_id)
    rows = session.execute(named.where(Edition.guideline_id == guideline_id).order_by(Edition.number))
    return {row.slug: row.purpose for row in rows}


def newest_edition(session: Session, guideline_id: str) -> Row[Any] | None:
    """Return the last edition of a guideline, or None before the first."""
    wanted = select(*SUMMARY).where(COLUMNS.guideline_id == guideline_id)
    return session.execute(wanted.order_by(COLUMNS.number.desc()).limit(1)).one_or_none()


def own_edition(session: Session, edition_id: str, body_id: str) -> EditionFacts:
    """Return an edition of a body.

    Raises:
        NotFound: the body published none of that id.
    """
    found = edition_facts(session, edition_id)
    if found.body_id != body_id:
        raise NotFound("This body published no such edition.")
    return found


def edition_in_effect(session: Session, guideline_id: str, on: date) -> EditionFacts | None:
    """Return the edition of a guideline in effect on a day, if its first has taken effect."""
    wanted = select(*COLUMNS).where(COLUMNS.guideline_id == guideline_id, COLUMNS.effective_on <= on)
    found = _facts(session, wanted)
    return found[-1] if found else None


def edition_before(session: Session, guideline_id: str, number: int) -> str | None:
    """Return the id of the edition of a guideline before that number; None before the first."""
    return session.scalar(select(Edition.id).where(Edition.guideline_id == guideline_id, Edition.number == number - 1))


def newest_number(session: Session, guideline_id: str) -> int:
    """Return the number of the last edition of a guideline; 0 before the first."""
    newest = newest_edition(session, guideline_id)
    return 0 if newest is None else int(newest.number)


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


def item_facts(row: Row[Any]) -> ItemFacts:
    """Return what a row says of an item."""
    return ItemFacts.read(row._asdict())


def _published(guideline_id: str, wanted: Any) -> Select[Any]:
    joined = select(wanted).join(Edition, Edition.id == EditionItem.edition_id)
    return joined.where(Edition.guideline_id == guideline_id)


def _facts(session: Session, wanted: Select[Any]) -> list[EditionFacts]:
    """Return editions with their items, in two queries however many they are."""
    found = session.execute(wanted.order_by(COLUMNS.guideline_slug, COLUMNS.number)).all()
    items = _items_of(session, [row.id for row in found])
    return [_edition(row, items[row.id]) for row in found]


def _items_of(session: Session, edition_ids: Sequence[str]) -> dict[str, list[ItemFacts]]:
    wanted = select(*ITEM_COLUMNS).where(ITEM_COLUMNS.edition_id.in_(edition_ids))
    items: dict[str, list[ItemFacts]] = defaultdict(list)
    for row in session.execute(wanted.order_by(ITEM_COLUMNS.place, ITEM_COLUMNS.slug)):
        items[row.edition_id].append(item_facts(row))
    return items


def _edition(row: Row[Any], items: Sequence[ItemFacts]) -> EditionFacts:
    return EditionFacts(
        id=row.id,
        body_id=row.body_id,
        guideline_id=row.guideline_id,
        guideline_slug=row.guideline_slug,
        number=row.number,
        title=row.title,
        language=row.language,
        effective_on=row.effective_on,
        notice_days=row.notice_days,
        published_at=row.published_at,
        items=tuple(items),
        sha256=row.sha256,
        text=row.text,
    )
