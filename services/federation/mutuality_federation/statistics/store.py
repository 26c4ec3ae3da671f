"""Every query about figures."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Insert, Row, delete, func, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality.disclosure import NUMBERS, Cell, Mode, State
from mutuality.language import DICTIONARY
from mutuality.periods import MONTHS_OF, Period, months_before
from mutuality.web import Page, page_of
from mutuality_federation import grants
from mutuality_federation.database import Base
from mutuality_federation.statistics.models import Figure, Release, Rollup
from mutuality_federation.statistics.rules import Move, Slice

FIGURES = Base.metadata.tables[Figure.__tablename__]
ROLLUPS = Base.metadata.tables[Rollup.__tablename__]
SUMS = ("total", "counted", "suppressed", "variance")
FIGURE, ROLLUP, RELEASE = FIGURES.c, ROLLUPS.c, Release.__table__.c


@dataclass(frozen=True)
class Total:
    """One figure's total over the chapters asked about, and what is behind it."""

    indicator: str
    title: str
    period: str
    total: int
    counted: int
    suppressed: int


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


def add_up(session: Session, release: Release, stripe: int, moves: Mapping[Slice, Move]) -> None:
    """Move the totals of one unit's stripe, in one order of keys, creating what is not there yet."""
    keys = {name: getattr(release, name) for name in ("body_id", "form", "period", "unit_id")} | {"stripe": stripe}
    rows = [{**keys, "indicator": code, "mode": mode, **vars(move)} for (code, mode), move in sorted(moves.items())]
    if rows:
        session.execute(_growing(is_sqlite=session.database.is_sqlite), rows)


@cache
def _growing(*, is_sqlite: bool) -> Insert:
    """Return the statement that adds a row or grows the one that is there, built once."""
    adding = (sqlite if is_sqlite else postgresql).insert(ROLLUPS)
    grown = {name: ROLLUP[name] + adding.excluded[name] for name in SUMS}
    growing: Insert = adding.on_conflict_do_update(index_elements=list(ROLLUPS.primary_key), set_=grown)
    return growing


def _of(release: Release) -> tuple[ColumnElement[bool], ...]:
    return (
        FIGURE.body_id == release.body_id,
        FIGURE.form == release.form,
        FIGURE.period == release.period,
        FIGURE.chapter_id == release.chapter_id,
    )


def totals(
    session: Session, body_id: str, *, first: str, last: str, unit_ids: Sequence[str] | None = None
) -> list[Total]:
    """Return every figure's total by month over a body, or over some of its units, in one query."""
    sums = [func.sum(ROLLUP[name]).label(name) for name in SUMS]
    wanted = select(ROLLUP.indicator, ROLLUP.period, *sums).where(
        ROLLUP.body_id == body_id, ROLLUP.period.between(first, last)
    )
    if unit_ids is not None:
        wanted = wanted.where(ROLLUP.unit_id.in_(unit_ids))
    grouped = wanted.group_by(ROLLUP.indicator, ROLLUP.period).order_by(ROLLUP.period, ROLLUP.indicator)
    return [_total(row) for row in session.execute(grouped)]


def rows(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of chapters' figures for a month, as they left those that let the office see them."""
    withheld = grants.withholding(body_id, "rows", session.now.date())
    wanted = select(FIGURE.chapter_id, FIGURE.indicator, FIGURE.state, FIGURE.value)
    wanted = wanted.where(
        FIGURE.body_id == body_id, FIGURE.period == query["period"], FIGURE.chapter_id.not_in(withheld)
    )
    return page_of(session, wanted, by=[FIGURE.chapter_id, FIGURE.indicator], query=query)


def released(session: Session, body_id: str, *, first: str, last: str) -> set[tuple[str, str]]:
    """Return which chapters reported which periods that touch these months."""
    wanted = select(RELEASE.chapter_id, RELEASE.period).where(
        RELEASE.body_id == body_id, RELEASE.period.between(*_touching(first, last))
    )
    return {(chapter_id, period) for chapter_id, period in session.execute(wanted)}


def numbers(
    session: Session, body_id: str, *, first: str, last: str, codes: Collection[str]
) -> set[tuple[str, str, str]]:
    """Return of which chapters and periods that touch these months which of those figures came as numbers."""
    wanted = select(FIGURE.chapter_id, FIGURE.period, FIGURE.indicator).where(
        FIGURE.body_id == body_id,
        FIGURE.period.between(*_touching(first, last)),
        FIGURE.indicator.in_(codes),
        FIGURE.state.in_(NUMBERS),
    )
    return {(chapter_id, period, code) for chapter_id, period, code in session.execute(wanted)}


def _touching(first: str, last: str) -> tuple[str, str]:
    """Return the first and the last label of periods that touch these months, by the order of letters."""
    return months_before(first, MONTHS_OF[Period.YEAR] - 1)[0], f"{last}--P9M"


def _total(row: Row[Any]) -> Total:
    title = DICTIONARY[row.indicator].title if row.indicator in DICTIONARY else row.indicator
    return Total(row.indicator, title, row.period, int(row.total), int(row.counted), int(row.suppressed))
