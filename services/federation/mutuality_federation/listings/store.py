"""Every query about listings. Coordinates of a search are neither logged nor kept."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Float, Select, bindparam, cast, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.listings.models import Listing
from mutuality_federation.listings.rules import box_around, distance

COLUMNS = Listing.__table__.c


def listing(session: Session, listing_id: str) -> Any:
    """Return a listing.

    Raises:
        NotFound: there is none the public may see.
    """
    found = session.execute(select(*COLUMNS).where(COLUMNS.id == listing_id)).one_or_none()
    if found is None:
        raise NotFound("There is no such listing.")
    return found


def listings(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of listings."""
    wanted = select(*COLUMNS)
    for name in ("body_id", "chapter_id", "kind", "weekday"):
        if query[name] is not None:
            wanted = wanted.where(COLUMNS[name] == query[name])
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def near(
    session: Session, *, latitude: float, longitude: float, kilometres: float, weekday: int | None, limit: int
) -> list[dict[str, Any]]:
    """Return the nearest meetings within a distance, the nearest first, each with its distance in kilometres."""
    box = box_around(latitude, longitude, kilometres)
    given = {"lat": latitude, "lon": longitude, "shrink": box.shrink, "day": weekday, "most": limit}
    edges = {"south": box.south, "north": box.north, "west": box.west, "east": box.east}
    found = session.execute(_nearest(session, has_weekday=weekday is not None), {**given, **edges})
    return _within(found.mappings(), (latitude, longitude), kilometres)


def _within(rows: Any, here: tuple[float, float], kilometres: float) -> list[dict[str, Any]]:
    measured = [{**row, "kilometres": round(distance(here, (row["latitude"], row["longitude"])), 3)} for row in rows]
    return sorted((row for row in measured if row["kilometres"] <= kilometres), key=_nearest_first)


def _nearest_first(row: Mapping[str, Any]) -> tuple[float, str]:
    return row["kilometres"], row["id"]


QUERIES: dict[tuple[bool, bool], Select[Any]] = {}


def _nearest(session: Session, *, has_weekday: bool) -> Select[Any]:
    """Return the statement, built once: the index finds the box, the distance on the flat map orders what is in it."""
    key = (session.database.is_sqlite, has_weekday)
    if key not in QUERIES:
        QUERIES[key] = _build(is_sqlite=key[0], has_weekday=has_weekday)
    return QUERIES[key]


def _build(*, is_sqlite: bool, has_weekday: bool) -> Select[Any]:
    named = {name: bindparam(name, type_=Float) for name in ("lat", "lon", "shrink", "south", "north", "west", "east")}
    up, across = COLUMNS.latitude - named["lat"], (COLUMNS.longitude - named["lon"]) * named["shrink"]
    wanted = select(*COLUMNS).where(COLUMNS.kind == "meeting")
    wanted = wanted.where(*_inside(named, is_sqlite=is_sqlite))
    if has_weekday:
        wanted = wanted.where(COLUMNS.weekday == bindparam("day"))
    return wanted.order_by(up * up + across * across, COLUMNS.id).limit(bindparam("most"))


def _inside(named: Mapping[str, Any], *, is_sqlite: bool) -> Sequence[Any]:
    if is_sqlite:
        within = COLUMNS.latitude.between(named["south"], named["north"])
        return within, COLUMNS.longitude.between(named["west"], named["east"])
    corners = [
        func.point(cast(named[x], Float(53)), cast(named[y], Float(53)))
        for x, y in (("west", "south"), ("east", "north"))
    ]
    return (func.point(COLUMNS.longitude, COLUMNS.latitude).op("<@")(func.box(*corners)),)
