"""Every query about listings. Coordinates of a search are neither logged nor kept."""

from __future__ import annotations

from functools import cache
from typing import Any

from sqlalchemy import ColumnElement, Float, Select, bindparam, cast, func, or_, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.listings import rules
from mutuality_federation.listings.models import Listing

COLUMNS = Listing.__table__.c
PUBLIC = [column for column in COLUMNS if column.name not in {"x", "y", "z", "is_shown"}]
EDGES = ("south", "north", "west", "east")


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
    for name in ("body_id", "chapter_id", "kind", "weekday"):
        if query[name] is not None:
            wanted = wanted.where(COLUMNS[name] == query[name])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def near(
    session: Session, *, latitude: float, longitude: float, kilometres: float, weekday: int | None, limit: int
) -> list[dict[str, Any]]:
    """Return the nearest meetings within a distance, the nearest first, each with its distance in kilometres."""
    boxes = rules.boxes_around(latitude, longitude, kilometres)
    given: dict[str, Any] = {"most": limit, "day": weekday, "reach": rules.chord_squared(kilometres)}
    given |= dict(zip("xyz", rules.point(latitude, longitude), strict=True))
    for place, box in enumerate(boxes):
        given |= {f"{edge}{place}": getattr(box, edge) for edge in EDGES}
    wanted = _nearest(is_sqlite=session.database.is_sqlite, has_weekday=weekday is not None, is_split=len(boxes) > 1)
    return [_measured(row) for row in session.execute(wanted, given).mappings()]


def _measured(row: Any) -> dict[str, Any]:
    return {**row, "kilometres": round(rules.kilometres(row["apart"]), 3)}


@cache
def _nearest(*, is_sqlite: bool, has_weekday: bool, is_split: bool) -> Select[Any]:
    """Return the statement, built once: the index finds the box, straight lines through the globe order it."""
    apart = sum((COLUMNS[axis] - _number(axis)) * (COLUMNS[axis] - _number(axis)) for axis in "xyz")
    inside = [_inside(place, is_sqlite=is_sqlite) for place in range(1 + is_split)]
    wanted = select(*PUBLIC, apart.label("apart")).where(COLUMNS.kind == "meeting", COLUMNS.is_shown)
    wanted = wanted.where(or_(*inside), apart <= _number("reach"))
    if has_weekday:
        wanted = wanted.where(COLUMNS.weekday == bindparam("day"))
    return wanted.order_by(apart, COLUMNS.id).limit(bindparam("most"))


def _inside(place: int, *, is_sqlite: bool) -> ColumnElement[bool]:
    south, north, west, east = (cast(_number(f"{edge}{place}"), Float(53)) for edge in EDGES)
    if is_sqlite:
        return COLUMNS.latitude.between(south, north) & COLUMNS.longitude.between(west, east)
    corners = func.point(west, south), func.point(east, north)
    return func.point(COLUMNS.longitude, COLUMNS.latitude).op("<@", is_comparison=True)(func.box(*corners))


def _number(name: str) -> Any:
    return bindparam(name, type_=Float(53))
