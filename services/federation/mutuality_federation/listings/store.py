"""Every query about listings. Coordinates of a search are neither logged nor kept."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Float, Row, Select, bindparam, case, cast, func, literal_column, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.listings import rules
from mutuality_federation.listings.models import Listing

COLUMNS = Listing.__table__.c
NAMED = case((COLUMNS.is_named, COLUMNS.body_id)).label("body_id")
INWARD = {"x", "y", "z", "is_shown", "is_named", "body_id"}
PUBLIC: list[Any] = [NAMED, *(column for column in COLUMNS if column.name not in INWARD)]
SHOWN = [column.name for column in PUBLIC]
EDGES = ("south", "north", "west", "east")
MIDDLES = ("latitude", "latitude", "longitude", "longitude")
MARGINS = (-1e-9, 1e-9, -1e-9, 1e-9)
POINT = func.point(COLUMNS.longitude, COLUMNS.latitude)


def _number(name: str) -> Any:
    return cast(bindparam(name, type_=Float(53)), Float(53))


APART = sum((COLUMNS[axis] - _number(axis)) * (COLUMNS[axis] - _number(axis)) for axis in "xyz")


def listing(session: Session, listing_id: str) -> Any:
    """Return a listing.

    Raises:
        NotFound: there is none the public may see.
    """
    found = session.execute(select(*PUBLIC).where(COLUMNS.id == listing_id, COLUMNS.is_shown)).one_or_none()
    if found is None:
        raise NotFound("There is no such listing.")
    return found


def listings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of listings."""
    wanted = select(*PUBLIC).where(COLUMNS.is_shown)
    if query["body_id"]:
        wanted = wanted.where(COLUMNS.is_named, COLUMNS.body_id == query["body_id"])
    for name in ("chapter_id", "kind", "weekday"):
        if query[name] is not None:
            wanted = wanted.where(COLUMNS[name] == query[name])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def near(
    session: Session, *, latitude: float, longitude: float, kilometres: float, weekday: int | None, limit: int
) -> list[dict[str, Any]]:
    """Return the nearest meetings within a distance, the nearest first, each with its distance in kilometres."""
    latitude, longitude = rules.settled(latitude), rules.settled(longitude)
    boxes = rules.boxes_around(latitude, longitude, kilometres)
    given: dict[str, Any] = {"day": weekday, "reach": rules.chord_squared(kilometres)}
    given |= {"latitude": latitude, "longitude": longitude}
    given |= dict(zip("xyz", rules.point(latitude, longitude), strict=True))
    for place, box in enumerate(boxes):
        given |= {f"{edge}{place}": getattr(box, edge) for edge in EDGES}
    wanted = _nearest(
        is_sqlite=session.database.is_sqlite,
        has_weekday=weekday is not None,
        is_split=len(boxes) > 1,
        is_around=rules.is_around(boxes),
        limit=limit,
    )
    return [_measured(row) for row in session.execute(wanted, given).all()]


def _measured(row: Row[Any]) -> dict[str, Any]:
    shown = dict(zip(SHOWN, row[:-1], strict=True))
    return {**shown, "kilometres": round(rules.kilometres(row.apart), 3)}


@cache
def _nearest(*, is_sqlite: bool, has_weekday: bool, is_split: bool, is_around: bool, limit: int) -> Select[Any]:
    """Return the statement, built once: the index finds the box, straight lines through the globe order it.

    The limit is written out, so that PostgreSQL can plan the statement once for good.
    """
    wanted = select(*PUBLIC, APART.label("apart")).where(COLUMNS.kind == "meeting", COLUMNS.is_shown)
    if has_weekday:
        wanted = wanted.where(COLUMNS.weekday == bindparam("day"))
    most: ColumnElement[int] = literal_column(str(limit))
    if is_sqlite or not is_around:
        inside = or_(*(_inside(place, is_sqlite=is_sqlite) for place in range(1 + is_split)))
    else:
        inside = _in_part(wanted, most)
    return wanted.where(inside, _number("reach") >= APART).order_by(APART, COLUMNS.id).limit(most)


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
    return _in_box(south, north, west, east)


def _inside(place: int, *, is_sqlite: bool) -> ColumnElement[bool]:
    south, north, west, east = (_number(f"{edge}{place}") for edge in EDGES)
    if is_sqlite:
        return COLUMNS.latitude.between(south, north) & COLUMNS.longitude.between(west, east)
    return _in_box(south, north, west, east)


def _in_box(south: Any, north: Any, west: Any, east: Any) -> ColumnElement[bool]:
    box = func.box(func.point(west, south), func.point(east, north))
    return POINT.op("<@", is_comparison=True)(box)
