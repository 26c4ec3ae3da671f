"""Every query about figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, func, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality.disclosure import Cell, State
from mutuality.language import DICTIONARY
from mutuality_federation.statistics.models import Figure, Release, Rollup
from mutuality_federation.statistics.rules import Move

FIGURE = Figure.__table__.c
ROLLUP = Rollup.__table__.c
RELEASE = Release.__table__.c


@dataclass(frozen=True)
class Total:
    """One figure's total over the chapters asked about, and what is behind it."""

    indicator: str
    title: str
    period: str
    total: int
    counted: int
    suppressed: int


def cells(session: Session, body_id: str, period: str, chapter_id: str) -> dict[str, Cell]:
    """Return the figures a chapter released last for a month."""
    wanted = select(FIGURE.indicator, FIGURE.state, FIGURE.value).where(
        FIGURE.body_id == body_id, FIGURE.period == period, FIGURE.chapter_id == chapter_id
    )
    return {code: Cell(State(state), value) for code, state, value in session.execute(wanted)}


def add_up(session: Session, keys: dict[str, Any], moves: dict[str, Move]) -> None:
    """Move the totals of one unit's stripe, in one order of keys, creating what is not there yet."""
    if not moves:
        return
    insert = sqlite.insert if session.database.is_sqlite else postgresql.insert
    rows = [
        {**keys, "indicator": code, "total": move.total, "counted": move.counted, "suppressed": move.suppressed}
        for code, move in sorted(moves.items())
    ]
    adding = insert(Rollup).values(rows)
    grown = {name: ROLLUP[name] + adding.excluded[name] for name in ("total", "counted", "suppressed")}
    session.execute(adding.on_conflict_do_update(index_elements=list(Rollup.__table__.primary_key), set_=grown))


def totals(
    session: Session, body_id: str, *, first: str, last: str, unit_ids: Sequence[str] | None = None
) -> list[Total]:
    """Return every figure's total by month over a body, or over some of its units, in one query."""
    sums = [func.sum(ROLLUP[name]).label(name) for name in ("total", "counted", "suppressed")]
    wanted = select(ROLLUP.indicator, ROLLUP.period, *sums).where(
        ROLLUP.body_id == body_id, ROLLUP.period.between(first, last)
    )
    if unit_ids is not None:
        wanted = wanted.where(ROLLUP.unit_id.in_(unit_ids))
    grouped = wanted.group_by(ROLLUP.indicator, ROLLUP.period).order_by(ROLLUP.period, ROLLUP.indicator)
    return [_total(row) for row in session.execute(grouped)]


def rows(session: Session, body_id: str, period: str) -> list[Row[Any]]:
    """Return every chapter's figures for a month, as they left the chapters."""
    wanted = select(FIGURE.chapter_id, FIGURE.indicator, FIGURE.state, FIGURE.value)
    wanted = wanted.where(FIGURE.body_id == body_id, FIGURE.period == period)
    return list(session.execute(wanted.order_by(FIGURE.chapter_id, FIGURE.indicator)))


def released(session: Session, body_id: str, *, first: str, last: str) -> set[tuple[str, str]]:
    """Return which chapters reported which months."""
    wanted = select(RELEASE.chapter_id, RELEASE.period).where(
        RELEASE.body_id == body_id, RELEASE.period.between(first, last)
    )
    return {(chapter_id, period) for chapter_id, period in session.execute(wanted)}


def _total(row: Row[Any]) -> Total:
    title = DICTIONARY[row.indicator].title if row.indicator in DICTIONARY else row.indicator
    return Total(row.indicator, title, row.period, int(row.total), int(row.counted), int(row.suppressed))
