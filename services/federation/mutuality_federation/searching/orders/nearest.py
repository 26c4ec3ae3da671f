"""The nearest meetings, in one statement, which says as well how far all has come that they depend on.

The index finds the box, straight lines through the globe order what lies in it. The place asked about is not kept.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Float, Select, bindparam, cast, func, literal_column, or_, select

from mutuality.database import Session
from mutuality.prepared import Prepared
from mutuality.serialize import by_place
from mutuality_federation import bodies, changes, listings

COLUMNS = listings.COLUMNS
POINT = func.point(COLUMNS.longitude, COLUMNS.latitude)
MOST_LOOKED_AT = 3200
EDGES, MARGINS = ("south", "north", "west", "east"), (-1e-9, 1e-9, -1e-9, 1e-9)
MIDDLES = ("latitude", "latitude", "longitude", "longitude")
TOLD = (changes.NEWEST.scalar_subquery().label("newest"), bodies.TIMES_CHANGED.scalar_subquery().label("worded"))
STATE = Prepared(select(*TOLD))


def _number(name: str) -> Any:
    return cast(bindparam(name, type_=Float(53)), Float(53))


APART = sum((COLUMNS[axis] - _number(axis)) * (COLUMNS[axis] - _number(axis)) for axis in "xyz")
READ = [*listings.PUBLIC, APART.label("apart"), *TOLD]
MEASURED = by_place(listings.NearMeetingOut, [*(column.name for column in READ), "next_at", "kilometres"])


@dataclass(frozen=True)
class State:
    """All the nearest meetings depend on: how far changes have come, and how often bodies were changed."""

    newest: str | None
    worded: int | None


@dataclass(frozen=True)
class Found:
    """The nearest meetings, the nearest first, and the state they were read in."""

    rows: Sequence[Any]
    state: State


def state(session: Session) -> State:
    """Return how far all has come that the nearest meetings depend on."""
    (now,) = STATE.rows(session, {})
    return State(now.newest, now.worded)


def near(session: Session, *, limit: int, on: date | None = None, **asked: Any) -> Found:
    """Return the nearest meetings within a distance.

    Which of them are held on a day follows from the rule of each: more are looked at until there are enough.
    """
    if on is None:
        return _found(session, limit=limit, **asked)
    most = 2 * limit
    while True:
        found = _found(session, limit=most, on=on, **asked)
        held = [row for row in found.rows if listings.series_of(row).is_held(on)]
        if len(held) >= limit or len(found.rows) < most or 4 * most > MOST_LOOKED_AT:
            return Found(held[:limit], found.state)
        most *= 4


def measured(session: Session, row: Any) -> dict[str, Any]:
    """Return a row as the public sees it, with its distance and when it is held next."""
    shown: dict[str, Any] = MEASURED(
        (*row, listings.next_at(row, session.now), round(listings.kilometres(row.apart), 3))
    )
    return shown


def _found(session: Session, **asked: Any) -> Found:
    """Return what is near in one statement; where nothing is, no row says the state: it is asked, and looked again."""
    rows = _rows(session, **asked)
    if rows:
        return Found(rows, State(rows[0].newest, rows[0].worded))
    before = state(session)
    return Found(_rows(session, **asked), before)


def _rows(
    session: Session,
    *,
    latitude: float,
    longitude: float,
    kilometres: float,
    weekday: int | None,
    limit: int,
    on: date | None = None,
) -> list[Any]:
    latitude, longitude = listings.settled(latitude), listings.settled(longitude)
    boxes = listings.boxes_around(latitude, longitude, kilometres)
    given: dict[str, Any] = {"day": weekday, "reach": listings.chord_squared(kilometres), "today": session.now.date()}
    given |= {"latitude": latitude, "longitude": longitude, "weekday_of": on.isoweekday() if on else None}
    given |= dict(zip("xyz", listings.point(latitude, longitude), strict=True))
    for place, box in enumerate(boxes):
        given |= {f"{edge}{place}": getattr(box, edge) for edge in EDGES}
    wanted = _nearest(
        is_sqlite=session.database.is_sqlite,
        has_weekday=weekday is not None,
        has_day=on is not None,
        is_split=len(boxes) > 1,
        is_around=listings.is_around(boxes),
        limit=limit,
    )
    return wanted.rows(session, given)


@cache
def _nearest(
    *, is_sqlite: bool, has_weekday: bool, has_day: bool, is_split: bool, is_around: bool, limit: int
) -> Prepared:
    """Return the statement, built once. The limit is written out, so that PostgreSQL can plan it once for good."""
    wanted = select(*READ).where(COLUMNS.kind == "meeting", listings.GOES_ON)
    if has_weekday:
        wanted = wanted.where(COLUMNS.weekday == bindparam("day"))
    if has_day:
        its_own = COLUMNS.weekday == bindparam("weekday_of")
        wanted = wanted.where(or_(its_own, COLUMNS.weekday.is_(None), COLUMNS.has_moved))
    most: ColumnElement[int] = literal_column(str(limit))
    if is_sqlite or not is_around:
        inside = or_(*(_inside(place, is_sqlite=is_sqlite) for place in range(1 + is_split)))
    else:
        inside = _in_part(wanted, most)
    return Prepared(wanted.where(inside, _number("reach") >= APART).order_by(APART, COLUMNS.id).limit(most))


def _in_part(wanted: Select[Any], most: Any) -> ColumnElement[bool]:
    """Let the index walk outward to as many as are asked for, then look in that part of the box that reaches as far.

    In towns the box holds hundreds, and the nearest are soon found. The walk finds the nearest in degrees: there may be
    others nearer in kilometres, but none of them lies beyond the furthest it found.
    """
    here = func.point(_number("longitude"), _number("latitude"))
    walked = wanted.with_only_columns(APART.label("apart")).order_by(POINT.op("<->")(here)).limit(most)
    furthest = func.max(walked.subquery("walked").c.apart)
    part = select(func.least(1.0, func.sqrt(furthest / _number("reach"))).label("part")).subquery("reached").c.part
    south, north, west, east = (
        _number(middle) + part * (_number(f"{edge}0") - _number(middle)) + margin
        for edge, middle, margin in zip(EDGES, MIDDLES, MARGINS, strict=True)
    )
    return in_box(south, north, west, east)


def _inside(place: int, *, is_sqlite: bool) -> ColumnElement[bool]:
    south, north, west, east = (_number(f"{edge}{place}") for edge in EDGES)
    if is_sqlite:
        return COLUMNS.latitude.between(south, north) & COLUMNS.longitude.between(west, east)
    return in_box(south, north, west, east)


def in_box(south: Any, north: Any, west: Any, east: Any) -> ColumnElement[bool]:
    """Return the condition of lying in a box, as PostgreSQL's index on places answers it."""
    box = func.box(func.point(west, south), func.point(east, north))
    return POINT.op("<@", is_comparison=True)(box)
