"""Every query about listings. Coordinates of a search are neither logged nor kept."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Date, Float, Row, Select, bindparam, case, cast, func, literal_column, or_, select

from mutuality.database import Session
from mutuality.freshness import Freshness
from mutuality.prepared import Prepared
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import bodies
from mutuality_federation.listings import rules
from mutuality_federation.listings.models import Listing

COLUMNS = Listing.__table__.c
NAMED = case((COLUMNS.is_named, COLUMNS.body_id)).label("body_id")
REACHED_BY = {"x", "y", "z", "digest", "kept_out_by", "findable"}
INWARD = REACHED_BY | {"is_shown", "is_named", "body_id", "last_on", "has_moved", "stale_on"}
TODAY = bindparam("today", type_=Date)
FRESHNESS = case(
    (COLUMNS.last_verified_on.is_(None), Freshness.NEVER.value),
    (COLUMNS.verification_due_on >= TODAY, Freshness.VERIFIED.value),
    (COLUMNS.stale_on >= TODAY, Freshness.DUE.value),
    else_=Freshness.STALE.value,
)
GOES_ON = COLUMNS.is_shown & or_(COLUMNS.last_on.is_(None), COLUMNS.last_on >= TODAY)
PUBLIC: list[Any] = [
    NAMED,
    *(column for column in COLUMNS if column.name not in INWARD),
    FRESHNESS.label("verification"),
]
FINDABLE = bodies.Findable(COLUMNS.body_id, COLUMNS.is_named, COLUMNS.kind, COLUMNS.findable)
SHOWN = [column.name for column in PUBLIC]
MOST_LOOKED_AT = 3200
EDGES, MARGINS = ("south", "north", "west", "east"), (-1e-9, 1e-9, -1e-9, 1e-9)
MIDDLES = ("latitude", "latitude", "longitude", "longitude")
POINT = func.point(COLUMNS.longitude, COLUMNS.latitude)


def _number(name: str) -> Any:
    return cast(bindparam(name, type_=Float(53)), Float(53))


APART = sum((COLUMNS[axis] - _number(axis)) * (COLUMNS[axis] - _number(axis)) for axis in "xyz")


def listing(session: Session, listing_id: str) -> Any:
    """Return a listing.

    Raises:
        NotFound: there is none the public may see.
    """
    wanted = select(*PUBLIC).where(COLUMNS.id == listing_id, COLUMNS.is_shown)
    found = session.execute(wanted, {"today": session.now.date()}).one_or_none()
    if found is None:
        raise NotFound("There is no such listing.")
    return {**shown_with_next(session, found), "labels": bodies.labels_of_one(session, found.body_id)}


def listings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of listings that are not over."""
    wanted = select(*PUBLIC).where(GOES_ON)
    if query["body_id"]:
        wanted = wanted.where(COLUMNS.is_named, COLUMNS.body_id == query["body_id"])
    for name in ("chapter_id", "kind", "weekday"):
        if query[name] is not None:
            wanted = wanted.where(COLUMNS[name] == query[name])
    if query["what"]:
        wanted = wanted.where(bodies.found(session, query["what"], FINDABLE))
    if query["verification"] is not None:
        wanted = wanted.where(query["verification"].value == FRESHNESS)
    page = page_of(session, wanted.params(today=session.now.date()), by=[COLUMNS.id], query=query)
    return page.headed(labels=bodies.labels_of(session, {row.body_id for row in page.items}))


def going_on(session: Session) -> Select[Any]:
    """Return listings as the public sees them, those that are not over, to select from by `COLUMNS`."""
    return select(*PUBLIC).where(GOES_ON).params(today=session.now.date())


def near(session: Session, *, limit: int, on: date | None = None, **asked: Any) -> list[dict[str, Any]]:
    """Return the nearest meetings within a distance, the nearest first, each with its distance and when it is next.

    Which of them are held on a day follows from the rule of each: more are looked at until there are enough.
    """
    if on is None:
        return [_measured(session, row) for row in _nearest_rows(session, limit=limit, **asked)]
    most, found = 2 * limit, []
    while most <= MOST_LOOKED_AT:
        rows = _nearest_rows(session, limit=most, on=on, **asked)
        found = [row for row in rows if rules.series_of(row).is_held(on)]
        if len(found) >= limit or len(rows) < most:
            break
        most *= 4
    return [_measured(session, row) for row in found[:limit]]


def _nearest_rows(
    session: Session,
    *,
    latitude: float,
    longitude: float,
    kilometres: float,
    weekday: int | None,
    limit: int,
    on: date | None = None,
) -> Sequence[Row[Any]]:
    latitude, longitude = rules.settled(latitude), rules.settled(longitude)
    boxes = rules.boxes_around(latitude, longitude, kilometres)
    given: dict[str, Any] = {"day": weekday, "reach": rules.chord_squared(kilometres), "today": session.now.date()}
    given |= {"latitude": latitude, "longitude": longitude, "weekday_of": on.isoweekday() if on else None}
    given |= dict(zip("xyz", rules.point(latitude, longitude), strict=True))
    for place, box in enumerate(boxes):
        given |= {f"{edge}{place}": getattr(box, edge) for edge in EDGES}
    wanted = _nearest(
        is_sqlite=session.database.is_sqlite,
        has_weekday=weekday is not None,
        has_day=on is not None,
        is_split=len(boxes) > 1,
        is_around=rules.is_around(boxes),
        limit=limit,
    )
    return wanted.rows(session, given)


def _measured(session: Session, row: Row[Any]) -> dict[str, Any]:
    return {**shown_with_next(session, row), "kilometres": round(rules.kilometres(row.apart), 3)}


def shown_with_next(session: Session, row: Row[Any]) -> dict[str, Any]:
    """Return a row as the public sees it, and when it is held next."""
    shown = dict(zip(SHOWN, row, strict=False))
    return {**shown, "next_at": rules.series_of(row).next_at(session.now)}


@cache
def _nearest(
    *, is_sqlite: bool, has_weekday: bool, has_day: bool, is_split: bool, is_around: bool, limit: int
) -> Prepared:
    """Return the statement, built once: the index finds the box, straight lines through the globe order it.

    The limit is written out, so that PostgreSQL can plan the statement once for good.
    """
    wanted = select(*PUBLIC, APART.label("apart")).where(COLUMNS.kind == "meeting", GOES_ON)
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


def public_chapters(session: Session, body_id: str) -> list[str]:
    """Return the chapters that bear a body's name and let the public find something, in one query."""
    named = select(COLUMNS.chapter_id).where(COLUMNS.body_id == body_id, COLUMNS.is_named, COLUMNS.is_shown)
    named = named.where(COLUMNS.chapter_id.is_not(None))
    return list(session.scalars(named.distinct().order_by(COLUMNS.chapter_id)))
