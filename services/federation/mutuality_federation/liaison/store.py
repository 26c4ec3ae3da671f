"""The query over how chapters stand beside professionals: one sum over a body or some of its units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select

from mutuality.database import Session
from mutuality_federation import chapters
from mutuality_federation.liaison.models import ToldLiaison

COLUMNS = ToldLiaison.__table__.c
SUMMED = ("came_in", "went_out", "still_open", "settled")


def totals(session: Session, body_id: str, unit_ids: Sequence[str] | None) -> list[Row[Any]]:
    """Return the totals of active chapters by kind of partner and matter, and how many told each, in one query."""
    now, same = chapters.today(), (COLUMNS.partner, COLUMNS.matter)
    sums = (func.coalesce(func.sum(COLUMNS[name]), 0).label(name) for name in SUMMED)
    going_on = func.count().filter(COLUMNS.goes_on).label("going_on")
    wanted = select(*same, func.count().label("chapters"), going_on, *sums).join(now, now.c.id == COLUMNS.chapter_id)
    wanted = wanted.where(COLUMNS.body_id == body_id, now.c.is_active)
    if unit_ids is not None:
        wanted = wanted.where(now.c.unit_id.in_(unit_ids))
    return list(session.execute(wanted.group_by(*same).order_by(*same)))
