"""The query over what is common: one sum over a body or some of its units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, func, select

from mutuality.database import Session
from mutuality_federation import chapters
from mutuality_federation.commonality.models import ToldCommon

COLUMNS = ToldCommon.__table__.c
MOST = 2000


def common(session: Session, body_id: str, unit_ids: Sequence[str] | None, *, floor: int) -> list[Row[Any]]:
    """Return what enough active chapters told, the most common first, in one query; what fewer told is not read."""
    now, count = chapters.today(), func.count().label("chapters")
    same = (COLUMNS.part, COLUMNS.key)
    sums = (func.min(COLUMNS.words).label("words"), count, func.sum(COLUMNS.people).label("people"))
    wanted = select(*same, *sums).join(now, now.c.id == COLUMNS.chapter_id)
    wanted = wanted.where(COLUMNS.body_id == body_id, now.c.is_active)
    if unit_ids is not None:
        wanted = wanted.where(now.c.unit_id.in_(unit_ids))
    enough = wanted.group_by(*same).having(count >= floor)
    return list(session.execute(enough.order_by(count.desc(), *same).limit(MOST)))
