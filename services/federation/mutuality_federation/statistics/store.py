"""Every query about figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, ColumnElement, Insert, Select, Table, and_, cast, delete, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality.disclosure import Cell, Mode, State
from mutuality.web import Page, page_of
from mutuality_federation import grants
from mutuality_federation.database import Base
from mutuality_federation.statistics.models import NO_UNIT, Figure, Learned, Release, Rollup, Telling
from mutuality_federation.statistics.rules import NOTHING, Move, Slice

FIGURES = Base.metadata.tables[Figure.__tablename__]
ROLLUPS = Base.metadata.tables[Rollup.__tablename__]
LEARNED = Base.metadata.tables[Learned.__tablename__]
MODES = {mode.value: mode for mode in Mode}
FIGURE, RELEASE, TELLING = FIGURES.c, Release.__table__.c, Telling.__table__.c


@dataclass(frozen=True)
class Asked:
    """Which figures of a body are asked about: those of one form, of periods that begin in these months.

    `known_on` asks for what had come by the end of a day, by our own clock; none is for all that came.
    """

    body_id: str
    form: str
    first: str
    last: str
    indicator: str | None = None
    known_on: date | None = None


class Sum(NamedTuple):
    """What the chapters of one unit, or of a whole body, add up to in one figure that left by one mode."""

    period: str
    indicator: str
    mode: Mode
    unit_id: str
    move: Move


def release(session: Session, body_id: str, chapter_id: str, form: str, period: str) -> Release | None:
    """Return what is noted of a chapter's report of a period for a form, if it made one."""
    return session.get(Release, (body_id, form, period, chapter_id))


def cells(session: Session, release: Release) -> dict[str, Cell]:
    """Return the figures a chapter released last for a month."""
    wanted = select(FIGURE.indicator, FIGURE.state, FIGURE.value, FIGURE.mode).where(*_of(release))
    return {code: Cell(State(state), value, Mode(mode)) for code, state, value, mode in session.execute(wanted)}


def replace_cells(session: Session, release: Release, before: Mapping[str, Cell], after: Mapping[str, Cell]) -> None:
    """Let a month's figures be others than they were."""
    keys = {name: getattr(release, name) for name in ("body_id", "form", "period", "chapter_id")}
    rows = [{**keys, "indicator": code, **vars(cell)} for code, cell in after.items()]
    if before:
        session.execute(delete(FIGURES).where(*_of(release)))
    if rows:
        session.execute(insert(FIGURES), rows)


def add_up(session: Session, release: Release, stripe: int, moves: Mapping[Slice, Move], on: date) -> None:
    """Move the totals of one unit's stripe, and a day's part in them, in one order of keys; create what is missing."""
    keys = {name: getattr(release, name) for name in ("body_id", "form", "period", "unit_id")} | {"stripe": stripe}
    rows = [{**keys, "indicator": code, "mode": mode, **move._asdict()} for (code, mode), move in sorted(moves.items())]
    if rows:
        session.execute(_growing(ROLLUPS, is_sqlite=session.database.is_sqlite), rows)
        session.execute(
            _growing(LEARNED, is_sqlite=session.database.is_sqlite), [{**row, "received_on": on} for row in rows]
        )


@cache
def _growing(table: Table, *, is_sqlite: bool) -> Insert:
    """Return the statement that adds a row or grows the one that is there, built once."""
    adding = (sqlite if is_sqlite else postgresql).insert(table)
    grown = {name: table.c[name] + adding.excluded[name] for name in Move._fields}
    growing: Insert = adding.on_conflict_do_update(index_elements=list(table.primary_key), set_=grown)
    return growing


def _of(release: Release) -> tuple[ColumnElement[bool], ...]:
    return (
        FIGURE.body_id == release.body_id,
        FIGURE.form == release.form,
        FIGURE.period == release.period,
        FIGURE.chapter_id == release.chapter_id,
    )


def sums(session: Session, asked: Asked, *, by_unit: bool) -> list[Sum]:
    """Return what is asked about by period, figure and mode, over the body or unit by unit, in one query.

    They are in no order.
    """
    table = ROLLUPS if asked.known_on is None else LEARNED
    keys = [table.c.period, table.c.indicator, table.c.mode, *([table.c.unit_id] if by_unit else [])]
    added = [cast(func.sum(table.c[name]), BigInteger) for name in Move._fields]  # whole numbers, not decimal ones
    wanted = select(*keys, *added).where(*about(table.c, asked))
    if asked.known_on is not None:
        wanted = wanted.where(LEARNED.c.received_on <= asked.known_on)
    rows = session.execute(wanted.group_by(*keys))
    if by_unit:
        found = [Sum(row[0], row[1], MODES[row[2]], row[3], Move._make(row[4:])) for row in rows]
    else:
        found = [Sum(row[0], row[1], MODES[row[2]], NO_UNIT, Move._make(row[3:])) for row in rows]
    return [each for each in found if each.move != NOTHING]


def published(session: Session, asked: Asked, *, by_unit: bool) -> dict[tuple[str, str, str], dict[int, int]]:
    """Return of each period, figure and unit, or of the body, how many chapters let out which number, in one query."""
    keys = [FIGURE.period, FIGURE.indicator, FIGURE.value, *([RELEASE.unit_id] if by_unit else [])]
    hidden = (FIGURE.mode == Mode.SUPPRESSED, FIGURE.value.is_not(None))
    wanted = select(func.count(), *keys).where(*about(FIGURE, asked), *hidden).group_by(*keys)
    found: dict[tuple[str, str, str], dict[int, int]] = defaultdict(dict)
    for count, period, code, value, *unit in session.execute(_of_releases(wanted) if by_unit else wanted):
        found[period, code, unit[0] if unit else NO_UNIT][value] = count
    return found


def about(columns: Any, asked: Asked) -> list[ColumnElement[bool]]:
    """Return the conditions of what is asked about, on the columns of a table."""
    conditions = [
        columns.body_id == asked.body_id,
        columns.form == asked.form,
        columns.period.between(asked.first, f"{asked.last}--P9M"),
    ]
    if asked.indicator is not None and "indicator" in columns:
        conditions.append(columns.indicator == asked.indicator)
    return conditions


def _of_releases(wanted: Select[Any]) -> Select[Any]:
    same = (FIGURE[name] == RELEASE[name] for name in ("body_id", "form", "period", "chapter_id"))
    return wanted.join_from(FIGURES, Release, and_(*same))


def rows(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of chapters' figures for a month, as they left those that let the office see them."""
    withheld = grants.withholding(body_id, "rows", session.now.date())
    wanted = select(FIGURE.chapter_id, FIGURE.indicator, FIGURE.state, FIGURE.value)
    wanted = wanted.where(
        FIGURE.body_id == body_id, FIGURE.period == query["period"], FIGURE.chapter_id.not_in(withheld)
    )
    return page_of(session, wanted, by=[FIGURE.chapter_id, FIGURE.indicator], query=query)
