"""Every query about what chapters promised of forms."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.forms.promising import Word
from mutuality.periods import end_of
from mutuality.web import Page, page_of
from mutuality_federation.promises.models import FormPromise

COLUMNS = FormPromise.__table__.c
SAID = (COLUMNS.received_at, COLUMNS.from_period, COLUMNS.until_period)


def words(session: Session, body_id: str, *, known_on: date | None) -> dict[tuple[str, str], list[Word]]:
    """Return what every chapter of a body promised, by chapter and form, in the order it was said, in one query.

    It is as we know it now, or as we knew it at the end of a day.
    """
    wanted = select(COLUMNS.chapter_id, COLUMNS.form, *SAID).where(COLUMNS.body_id == body_id)
    if known_on is not None:
        wanted = wanted.where(COLUMNS.received_at < end_of(known_on))
    found: dict[tuple[str, str], list[Word]] = defaultdict(list)
    for chapter_id, form, received_at, *periods in session.execute(wanted.order_by(COLUMNS.place)):
        found[chapter_id, form].append(Word(received_at.date(), *periods))
    return found


def words_of(session: Session, body_id: str, chapter_id: str, form: str) -> list[Word]:
    """Return what a chapter promised its body of a form, in the order it was said."""
    wanted = select(*SAID).where(COLUMNS.body_id == body_id, COLUMNS.chapter_id == chapter_id, COLUMNS.form == form)
    rows = session.execute(wanted.order_by(COLUMNS.place))
    return [Word(received_at.date(), *periods) for received_at, *periods in rows]


def of_body(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what the chapters of a body promised, each with whether it is the chapter's newest word."""
    wanted = select(*COLUMNS).where(COLUMNS.body_id == body_id)
    for name in ("form", "chapter_id"):
        if query[name] is not None:
            wanted = wanted.where(COLUMNS[name] == query[name])
    page = page_of(session, wanted, by=[COLUMNS.number], query=query)
    newest = _newest(session, body_id)
    return replace(page, items=[{**row._asdict(), "is_newest": row.number in newest} for row in page.items])


def _newest(session: Session, body_id: str) -> set[int]:
    last = select(COLUMNS.chapter_id, COLUMNS.form, func.max(COLUMNS.place).label("place"))
    of = last.where(COLUMNS.body_id == body_id).group_by(COLUMNS.chapter_id, COLUMNS.form).subquery()
    is_last = (COLUMNS.chapter_id == of.c.chapter_id) & (COLUMNS.form == of.c.form) & (COLUMNS.place == of.c.place)
    return {*session.scalars(select(COLUMNS.number).join(of, is_last).where(COLUMNS.body_id == body_id))}
