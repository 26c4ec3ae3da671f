"""Every query about exceptions."""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from typing import Any

from sqlalchemy import Select, or_, select

from mutuality.database import Session
from mutuality.language.feedback import ExceptionKind
from mutuality.periods import end_of
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.exceptions import rules
from mutuality_federation.exceptions.models import ReportException

COLUMNS = ReportException.__table__.c
TOLD_FOR = timedelta(days=60)
KNOWN = 1000


def is_open_again(session: Session, chapter_id: str, form: str, period: str, today: date) -> bool:
    """Say whether a closed period is open again for a chapter on a day."""
    wanted = select(COLUMNS.id).where(
        COLUMNS.chapter_id == chapter_id,
        COLUMNS.period == period,
        COLUMNS.form == form,
        COLUMNS.kind == ExceptionKind.REOPENED,
        COLUMNS.until >= today,
    )
    return session.execute(wanted.limit(1)).first() is not None


def excused(session: Session, body_id: str, *, known_on: date | None) -> dict[tuple[str, str], list[str]]:
    """Return from which periods chapters of a body are excused, by chapter and form, in one query.

    It is as we know it now, or as we knew it at the end of a day.
    """
    wanted = select(COLUMNS.chapter_id, COLUMNS.form, COLUMNS.period).where(
        COLUMNS.body_id == body_id, COLUMNS.kind == ExceptionKind.EXCUSED
    )
    if known_on is not None:
        wanted = wanted.where(COLUMNS.granted_at < end_of(known_on))
    found: dict[tuple[str, str], list[str]] = defaultdict(list)
    for chapter_id, form, period in session.execute(wanted):
        found[chapter_id, form].append(period)
    return found


def is_excused(session: Session, chapter_id: str, form: str, period: str) -> bool:
    """Say whether a chapter is excused from a period."""
    wanted = select(COLUMNS.id).where(
        COLUMNS.chapter_id == chapter_id,
        COLUMNS.period == period,
        COLUMNS.form == form,
        COLUMNS.kind == ExceptionKind.EXCUSED,
    )
    return session.execute(wanted.limit(1)).first() is not None


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return the exceptions a chapter is told: what is open again until sixty days after, the newest first."""
    since = session.now.date() - TOLD_FOR
    wanted = select(*COLUMNS).where(
        COLUMNS.chapter_id == chapter.id, or_(COLUMNS.kind == ExceptionKind.EXCUSED, COLUMNS.until >= since)
    )
    rows = session.execute(wanted.order_by(COLUMNS.id.desc()).limit(KNOWN))
    return [{**row._asdict(), "kind": ExceptionKind(row.kind)} for row in rows]


def of_body(body_id: str, *, chapter_id: str | None, period: str | None) -> Select[Any]:
    """Return what asks for the exceptions of a body."""
    wanted = select(*COLUMNS).where(COLUMNS.body_id == body_id)
    if chapter_id is not None:
        wanted = wanted.where(COLUMNS.chapter_id == chapter_id)
    return wanted if period is None else wanted.where(COLUMNS.period == period)


def shown(row: Any, today: date) -> dict[str, Any]:
    """Return an exception, and whether it still holds."""
    return {**row._asdict(), "is_running": rules.is_running(row.kind, row.until, today)}
