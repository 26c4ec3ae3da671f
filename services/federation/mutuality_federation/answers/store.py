"""Every query about what stands of one chapter on an item, and what was said of it."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Row, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import editions, tailoring
from mutuality_federation.answers.models import ItemHistory, ItemState
from mutuality_federation.answers.rules import number_of
from mutuality_federation.chapters import ChapterFacts

NOW, HISTORY = ItemState.__table__, ItemHistory.__table__


def item(session: Session, edition_id: str, slug: str) -> editions.StandingItem | None:
    """Return an item of an edition, or one that a tailoring of that id added, if there is one."""
    try:
        return known_item(session, edition_id, slug)
    except NotFound:
        return None


def known_item(session: Session, edition_id: str, slug: str) -> editions.StandingItem:
    """Return an item of an edition, or one that a tailoring of that id added.

    Raises:
        NotFound: there is none.
    """
    try:
        return editions.item_asked(session, edition_id, slug)
    except NotFound:
        return tailoring.item_added(session, edition_id, slug)


def state(session: Session, chapter_id: str, item: editions.StandingItem) -> ItemState | None:
    """Return what stands of a chapter on an item, held until this transaction ends; None where nothing ever stood."""
    return session.get(ItemState, (chapter_id, item.worded_in, item.worded_as), with_for_update=True)


def known_state(session: Session, chapter_id: str, item: editions.StandingItem) -> ItemState:
    """Return what stands of a chapter on an item.

    Raises:
        NotFound: the chapter never sent anything on it.
    """
    found = session.get(ItemState, (chapter_id, item.worded_in, item.worded_as))
    if found is None:
        raise NotFound("This chapter never sent anything on this item.")
    return found


def silent(chapter_id: str, item: editions.StandingItem) -> ItemState:
    """Return what stands of a chapter before it says anything on an item; nobody keeps that."""
    return ItemState(
        chapter_id=chapter_id,
        worded_in=item.worded_in,
        worded_as=item.worded_as,
        wording=number_of((item.worded_in, item.worded_as)),
        body_id=item.body_id,
        guideline_id=item.guideline_id,
        is_stricter=False,
        lines=0,
        statement=0,
    )


def history(session: Session, chapter_id: str, item: editions.StandingItem, query: dict[str, Any]) -> Page:
    """Return a page of what was said of an item at a chapter, the oldest first."""
    is_item = (HISTORY.c.worded_in == item.worded_in, HISTORY.c.worded_as == item.worded_as)
    wanted = select(*HISTORY.c).where(HISTORY.c.chapter_id == chapter_id, *is_item)
    return page_of(session, wanted, by=[HISTORY.c.number], query=query)


def reviews_of(session: Session, chapter: ChapterFacts) -> list[Row[Any]]:
    """Return how officers see what a chapter said last, item by item; which officer it was stays with the body."""
    words = (NOW.c.review.label("view"), NOW.c.review_reason.label("reason"))
    said = (NOW.c.edition_id, NOW.c.item, *words, NOW.c.reviewed_at)
    wanted = select(*said).where(NOW.c.chapter_id == chapter.id, NOW.c.review.is_not(None))
    return list(session.execute(wanted.order_by(NOW.c.worded_in, NOW.c.worded_as)))
