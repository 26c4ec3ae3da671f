"""Reports and what was asked about them, as an office reads them and as their chapter is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import Row

from mutuality.database import Session
from mutuality.language.feedback import MOST_WORDS, Side
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.returns import rules, store

TOLD = 1000


def shown(row: Row[Any]) -> dict[str, Any]:
    """Return a report as it stands, and whether it is accepted."""
    return {**row._asdict(), "acceptance": rules.acceptance(row.digest, row.accepted_digest)}


def threads(session: Session, rows: Iterable[Row[Any]]) -> list[dict[str, Any]]:
    """Return what was asked, each with all that was said about it, in one query for all."""
    asked = list(rows)
    said = store.words(session, [row.id for row in asked])
    return [_thread(row, said[row.id]) for row in asked]


def follow_up(session: Session, follow_up_id: str) -> dict[str, Any]:
    """Return what was asked, with all that was said about it."""
    found = store.follow_up(session, follow_up_id)
    (shown,) = threads(session, session.execute(store.follow_ups(found.body_id, id=follow_up_id)))
    return shown


def told_returns(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return what a chapter is told of its newest reports: what came of each, and whether it is accepted."""
    wanted = store.returns(chapter.body_id, chapter_id=chapter.id)
    newest = wanted.order_by(*(wanted.selected_columns[name].desc() for name in ("period", "form"))).limit(TOLD)
    return [shown(row) for row in session.execute(newest)]


def told_follow_ups(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return what a chapter was asked last, with all that was said about it."""
    wanted = store.follow_ups(chapter.body_id, chapter_id=chapter.id)
    return threads(session, session.execute(wanted.order_by(store.ASKED.id.desc()).limit(TOLD)))


def _thread(row: Row[Any], said: list[Row[Any]]) -> dict[str, Any]:
    state = rules.thread([(each.side, each.words) for each in said], is_settled=row.settled_at is not None)
    words = [{**each._asdict(), "side": Side(each.side)} for each in said[-MOST_WORDS:]]
    return {**row._asdict(), "words": words, "state": state}
