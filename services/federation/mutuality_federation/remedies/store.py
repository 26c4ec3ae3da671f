"""Every query about promises."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, and_, func, select

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_federation import chapters
from mutuality_federation.remedies.models import Promise

PROMISE = Promise.__table__.c


def of_chapter(session: Session, chapter_id: str) -> list[Row[Any]]:
    """Return what a chapter promises, as it said each last, the oldest first."""
    return list(session.execute(_newest(PROMISE.chapter_id == chapter_id).order_by(PROMISE.place)))


def of_body(session: Session, body_id: str, query: dict[str, Any], *, unit_ids: Sequence[str] | None) -> Page:
    """Return a page of what the chapters of a body promise, or those that now belong to some units."""
    wanted = _newest(PROMISE.body_id == body_id)
    if unit_ids is not None:
        wanted = wanted.where(PROMISE.chapter_id.in_(chapters.now_in(unit_ids)))
    if query["is_done"] is not None:
        wanted = wanted.where(PROMISE.done_on.is_not(None) if query["is_done"] else PROMISE.done_on.is_(None))
    if query["due_before"] is not None:
        wanted = wanted.where(PROMISE.due_on < query["due_before"])
    return page_of(session, wanted, by=[PROMISE.id], query=query)


def _newest(where: Any) -> Select[Any]:
    place = func.max(PROMISE.place).label("place")
    last = select(PROMISE.chapter_id, PROMISE.promise_id, place).where(where)
    newest = last.group_by(PROMISE.chapter_id, PROMISE.promise_id).subquery()
    is_last = and_(PROMISE.chapter_id == newest.c.chapter_id, PROMISE.place == newest.c.place)
    return select(*PROMISE).join(newest, is_last).where(PROMISE.is_withdrawn.is_(False))
