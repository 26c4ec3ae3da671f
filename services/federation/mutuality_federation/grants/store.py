"""Every query about what chapters grant."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from mutuality.database import Session
from mutuality.granting import BEGINNING, TERMS, Grant, is_shown
from mutuality.language.grants import Totals, Visible
from mutuality.periods import end_of
from mutuality_federation.grants.models import ToldGrant

COLUMNS = ToldGrant.__table__.c
VALUES: dict[str, Iterable[str]] = {"rows": Visible, "totals": Totals}


def granted(session: Session, body_id: str, on: date) -> dict[str, Grant]:
    """Return what each chapter of a body that told anything grants on a day, in one query."""
    told = select(COLUMNS.chapter_id, *(COLUMNS[name] for name in TERMS)).where(COLUMNS.number.in_(_last(body_id, on)))
    return {row["chapter_id"]: Grant.of(dict(row)) for row in session.execute(told).mappings()}


def granted_by(session: Session, chapter_id: str, on: date) -> Grant:
    """Return what one chapter grants on a day."""
    said = select(*(COLUMNS[name] for name in TERMS)).where(COLUMNS.chapter_id == chapter_id, COLUMNS.from_on <= on)
    found = session.execute(said.order_by(COLUMNS.number.desc()).limit(1)).mappings().first()
    return Grant.of(dict(found)) if found else BEGINNING


def withholding(body_id: str, part: str, on: date, *, known_on: date | None = None) -> Select[Any]:
    """Return the query for the chapters of a body that do not let its office see their rows, or totals, on a day.

    It is as we know it now, or as we knew it at the end of another day.
    """
    shown = [value for value in VALUES[part] if is_shown(part, value)]
    last = COLUMNS.number.in_(_last(body_id, on, known_on))
    return select(COLUMNS.chapter_id).where(last, COLUMNS[part].not_in(shown))


def _last(body_id: str, on: date, known_on: date | None = None) -> Select[tuple[int]]:
    """Return the query for the number of what each chapter told last of all that counts by a day."""
    counts = [COLUMNS.body_id == body_id, COLUMNS.from_on <= on]
    if known_on is not None:
        counts.append(COLUMNS.received_at < end_of(known_on))
    return select(func.max(COLUMNS.number)).where(*counts).group_by(COLUMNS.chapter_id)
