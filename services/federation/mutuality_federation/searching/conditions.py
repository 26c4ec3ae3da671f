"""Each thing a search may ask for, as a condition on listings; every one may be answered by an index."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, literal, or_, select

from mutuality.database import Session
from mutuality_federation import bodies, listings
from mutuality_federation.searching import rules
from mutuality_federation.searching.models import ListingToken, WordNear
from mutuality_federation.searching.orders import nearest

COLUMNS, TOKEN, NEAR = listings.COLUMNS, ListingToken.__table__.c, WordNear.__table__.c
SAME = ("kind", "chapter_id", "access", "attendance", "venue_kind", "weekday")
LAST = "\U0010ffff"


def of(session: Session, query: Mapping[str, Any]) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of a search.

    Raises:
        NotFound: there is no such unit of that body.
        PlaceUnclear: half a place, or two.
    """
    for name in SAME:
        if query[name] is not None:
            yield COLUMNS[name] == query[name]
    yield from _whose(session, query)
    if query["starts_from"]:
        yield COLUMNS.starts >= query["starts_from"]
    if query["starts_until"]:
        yield COLUMNS.starts <= query["starts_until"]
    for kind, name in ((rules.TYPE, "type"), (rules.LANGUAGE, "language")):
        for token in query[name]:
            yield COLUMNS.id.in_(_holding(kind, TOKEN.token == (token.lower() if kind == rules.LANGUAGE else token)))
    yield from worded(session, query["text"] or "")
    if query["within_hours"] is not None:
        yield from _within_hours(session, query["within_hours"])
    yield from _where(session, query)


def worded(session: Session, text: str) -> Iterator[ColumnElement[bool]]:
    """Yield the conditions of holding the words of a text, with slips forgiven."""
    for word in rules.asked(text):
        yield COLUMNS.id.in_(_holding(rules.WORD, _alike(session, word)))


def _whose(session: Session, query: Mapping[str, Any]) -> Iterator[ColumnElement[bool]]:
    if query["body_id"]:
        yield COLUMNS.is_named & (COLUMNS.body_id == query["body_id"])
    if query["unit_id"]:
        if not query["body_id"]:
            raise rules.PlaceUnclear(
                "Name the unit's body too.", errors=[{"parameter": "body_id", "detail": "Say it."}]
            )
        units = bodies.unit_and_below(session, query["body_id"], query["unit_id"])
        yield listings.in_units(units)


def _holding(kind: str, condition: ColumnElement[bool]) -> Select[tuple[str]]:
    return select(TOKEN.listing_id).where(TOKEN.kind == kind, condition)


def _alike(session: Session, word: str) -> ColumnElement[bool]:
    """Return the condition of being a word, beginning with it, or being one slip away from it."""
    near = select(NEAR.word).where(NEAR.variant.in_(sorted(rules.variants(word)))).distinct()
    slips = sorted({word, *(each for each in session.scalars(near) if rules.is_slip(word, each))})
    begins = (TOKEN.token >= word) & (TOKEN.token < word + LAST)
    return or_(TOKEN.token.in_(slips), begins) if rules.has_beginnings(word) else TOKEN.token.in_(slips)


def _within_hours(session: Session, hours: int) -> Iterator[ColumnElement[bool]]:
    yield COLUMNS.starts.is_not(None)
    days = rules.weekdays_within(session.now, hours)
    if days is not None:
        yield or_(COLUMNS.weekday.in_(sorted(days)), COLUMNS.weekday.is_(None), COLUMNS.has_moved)


def _where(session: Session, query: Mapping[str, Any]) -> Iterator[ColumnElement[bool]]:
    edges = [query[name] for name in ("south", "north", "west", "east")]
    if None not in edges:
        south, north, west, east = edges
        halves = [(west, east)] if west <= east else [(west, 180.0), (-180.0, east)]
        yield or_(*(_inside(session, listings.Box(south, north, *half)) for half in halves))
    if query["latitude"] is not None:
        here = listings.settled(query["latitude"]), listings.settled(query["longitude"])
        boxes = listings.boxes_around(*here, query["kilometres"])
        yield or_(*(_inside(session, box) for box in boxes))
        yield apart(*here) <= listings.chord_squared(query["kilometres"])


def _inside(session: Session, box: listings.Box) -> ColumnElement[bool]:
    if session.database.is_sqlite:
        return COLUMNS.latitude.between(box.south, box.north) & COLUMNS.longitude.between(box.west, box.east)
    return nearest.in_box(box.south, box.north, box.west, box.east)


def apart(latitude: float, longitude: float) -> ColumnElement[float]:
    """Return the square of the straight line from a place to a listing's, in radii."""
    here = zip("xyz", listings.point(latitude, longitude), strict=True)
    total: ColumnElement[float] = literal(0.0)
    for axis, value in here:
        total = total + (COLUMNS[axis] - value) * (COLUMNS[axis] - value)
    return total
