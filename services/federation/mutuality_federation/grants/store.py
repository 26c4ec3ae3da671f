"""Every query about what chapters grant."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import Any

from sqlalchemy import Select, func, select

from mutuality.database import Session
from mutuality.granting import BEGINNING, TERMS, Grant
from mutuality.language.grants import Totals, Visible
from mutuality_federation.grants.models import ToldGrant

COLUMNS = ToldGrant.__table__.c
VALUES: dict[str, Iterable[str]] = {"rows": Visible, "totals": Totals}


def granted(session: Session, body_id: str, on: date) -> dict[str, Grant]:
    """Return what each chapter of a body that told anything grants on a day, in one query."""
    told = select(COLUMNS.chapter_id, *(COLUMNS[name] for name in TERMS)).where(COLUMNS.number.in_(_last(body_id, on)))
    return {row["chapter_id"]: Grant.of(dict(row)) for row in session.execute(told).mappings()}


def withholding(body_id: str, part: str, on: date) -> Select[Any]:
    """Return the query for the chapters of a body that do not let its office see their rows, or totals, on a day."""
    shown = [value for value in VALUES[part] if replace(BEGINNING, **{part: value}).shows(part)]
    return select(COLUMNS.chapter_id).where(COLUMNS.number.in_(_last(body_id, on)), COLUMNS[part].not_in(shown))


def _last(body_id: str, on: date) -> Select[tuple[int]]:
    """Return the query for the number of what each chapter told last of all that counts by a day."""
    counts = (COLUMNS.body_id == body_id, COLUMNS.from_on <= on)
    return select(func.max(COLUMNS.number)).where(*counts).group_by(COLUMNS.chapter_id)
