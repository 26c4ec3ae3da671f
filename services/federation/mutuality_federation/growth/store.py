"""The queries over what chapters told of themselves: each one sum over a body or some of its units."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Row, Select, func, select

from mutuality.database import Session
from mutuality.definition import DefinitionPoint, Stand
from mutuality_federation import chapters
from mutuality_federation.growth.models import ToldDefinition, ToldLandscape

LANDSCAPE, DEFINITION = ToldLandscape.__table__.c, ToldDefinition.__table__.c
CELLS = [(point, stand) for point in DefinitionPoint for stand in Stand]


def landscapes(session: Session, body_id: str, unit_ids: Sequence[str] | None) -> list[Row[Any]]:
    """Return how many chapters began among each sort of services, and how many of them are active, in one query."""
    now = chapters.today()
    sort = (LANDSCAPE.adequacy, LANDSCAPE.availability, LANDSCAPE.gaps)
    counts = (func.count().label("begun"), func.count().filter(now.c.is_active).label("active"))
    wanted = select(*sort, *counts).join(now, now.c.id == LANDSCAPE.chapter_id).where(LANDSCAPE.body_id == body_id)
    return list(session.execute(_in_units(wanted, now, unit_ids).group_by(*sort)))


def stands(session: Session, body_id: str, unit_ids: Sequence[str] | None) -> dict[tuple[DefinitionPoint, Stand], int]:
    """Return how many active chapters stand how on each point, by point and stand, in one query."""
    now = chapters.today()
    counts = [func.count().filter(DEFINITION[point] == stand).label(f"{point} {stand}") for point, stand in CELLS]
    wanted: Select[*tuple[Any, ...]] = select(*counts).join_from(ToldDefinition, now, now.c.id == DEFINITION.chapter_id)
    asked = _in_units(wanted.where(DEFINITION.body_id == body_id, now.c.is_active), now, unit_ids)
    return dict(zip(CELLS, session.execute(asked).one(), strict=True))


def _in_units(wanted: Select[*tuple[Any, ...]], now: Any, unit_ids: Sequence[str] | None) -> Select[*tuple[Any, ...]]:
    return wanted if unit_ids is None else wanted.where(now.c.unit_id.in_(unit_ids))
