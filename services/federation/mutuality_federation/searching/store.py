"""The search, in one query a page, two where words are looked for; and what it finds, counted. No place is kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice
from typing import Any

from sqlalchemy import Select, func, null, select

from mutuality.database import Session
from mutuality.labels import LabelsOfBodyOut
from mutuality.serialize import compiled
from mutuality.web import Page, page_along, page_of
from mutuality_federation import bodies, listings
from mutuality_federation.searching import conditions, rules
from mutuality_federation.searching.models import ListingToken
from mutuality_federation.searching.orders import nearest, timing
from mutuality_federation.searching.schemas import Order

COLUMNS, TOKEN = listings.COLUMNS, ListingToken.__table__.c
MOST_COUNTED, MOST_TIMED_COUNTED = 10_000, 3_000
LABELS = compiled(LabelsOfBodyOut)
OF_COLUMN = ("kind", "weekday", "access", "attendance", "venue_kind")
OF_TOKEN = {"type": rules.TYPE, "language": rules.LANGUAGE}
EDGES = ("south", "north", "west", "east")


def search(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what is looked for.

    Raises:
        NotFound, PlaceUnclear: there is no such unit; half a place.
        SearchTooWide: too much follows no weekday to be put in the order of time.
    """
    _require_whole_places(query)
    order = query["order"] or (Order.ID if query["latitude"] is None else Order.DISTANCE)
    wanted = _wanted(session, query)
    if order is Order.TIME or query["within_hours"] is not None:
        page = _by_time(session, wanted, query)
    else:
        by = [wanted.selected_columns.apart, COLUMNS.id] if order is Order.DISTANCE else [COLUMNS.id]
        page = page_of(session, wanted, by=by, query=query)
    found = [_found(session, row) for row in page.items]
    return Page(found, page.next).headed(labels=bodies.labels_of(session, {each["body_id"] for each in found}))


def near(session: Session, query: Mapping[str, Any]) -> tuple[dict[str, Any], str]:
    """Return the nearest meetings as `NearOut` shows them, and the state they depend on."""
    found = nearest.near(session, **query)
    items = [nearest.measured(session, row) for row in found.rows]
    labels = bodies.labels_while(session, {each["body_id"] for each in items}, found.state.worded)
    return {"labels": [LABELS(each) for each in labels], "items": items}, _told(session, query, found.state)


def near_state(session: Session, query: Mapping[str, Any]) -> str:
    """Return all that the nearest meetings depend on, but for when one of them begins."""
    return _told(session, query, nearest.state(session))


def _told(session: Session, query: Mapping[str, Any], state: nearest.State) -> str:
    return f"near/{sorted(query.items())}/{state.newest}/{state.worded}/{session.now.date()}"


def facets(session: Session, query: Mapping[str, Any]) -> dict[str, Any]:
    """Return how many of what is looked for have which value, of the first 10,000 at most; 3,000 where hours count.

    Raises:
        NotFound, PlaceUnclear, SearchTooWide: as of the search.
    """
    _require_whole_places(query)
    ids = _in_time(session, _wanted(session, query), query)
    counted = ids[: _most(query)]
    said: dict[str, Any] = {"is_partial": len(ids) > len(counted), "listings": len(counted)}
    return {**said, **dict(_facets(session, counted))}


def _facets(session: Session, ids: list[str]) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    for name in OF_COLUMN:
        column = COLUMNS[name]
        yield (
            name,
            _counted(
                session, select(column, func.count()).where(COLUMNS.id.in_(ids), column.is_not(None)).group_by(column)
            ),
        )
    for name, kind in OF_TOKEN.items():
        held = select(TOKEN.token, func.count()).where(TOKEN.kind == kind, TOKEN.listing_id.in_(ids))
        yield name, _counted(session, held.group_by(TOKEN.token))


def _counted(session: Session, wanted: Select[Any]) -> list[dict[str, Any]]:
    found = sorted((str(value), count) for value, count in session.execute(wanted))
    return [{"value": value, "listings": count} for value, count in sorted(found, key=lambda each: (-each[1], each[0]))]


def _wanted(session: Session, query: Mapping[str, Any]) -> Select[Any]:
    here = (query["latitude"], query["longitude"])
    apart = null() if here[0] is None else conditions.apart(*map(listings.settled, here))
    return listings.going_on(session).add_columns(apart.label("apart")).where(*conditions.of(session, query))


def _in_time(session: Session, wanted: Select[Any], query: Mapping[str, Any]) -> list[str]:
    if query["within_hours"] is None:
        ids = wanted.with_only_columns(COLUMNS.id).order_by(COLUMNS.id)
        return list(session.scalars(ids.limit(MOST_COUNTED + 1)))
    order = timing.Order.of(session, wanted, query)
    return [each.id for each in islice(order.walk(), _most(query) + 1)]


def _most(query: Mapping[str, Any]) -> int:
    return MOST_COUNTED if query["within_hours"] is None else MOST_TIMED_COUNTED


def _by_time(session: Session, wanted: Select[Any], query: Mapping[str, Any]) -> Page:
    page = page_along(timing.Order.of(session, wanted, query).walk, by=["at", "id"], query=query)
    ids = [each.id for each in page.items]
    rows = {row.id: row for row in session.execute(wanted.where(COLUMNS.id.in_(ids)))}
    return Page([rows[each] for each in ids if each in rows], page.next)


def _found(session: Session, row: Any) -> dict[str, Any]:
    far = None if row.apart is None else round(listings.kilometres(row.apart), 3)
    held_at = rules.begins_at(row, session.now)
    return {**listings.shown_with_next(session, row), "kilometres": far, "held_at": held_at}


def _require_whole_places(query: Mapping[str, Any]) -> None:
    """Refuse half a place, half a box, a box on its head, and an order of distance from nowhere."""
    if (query["latitude"] is None) != (query["longitude"] is None):
        raise _unclear("latitude", "A place is latitude and longitude.")
    if len({query[edge] is None for edge in EDGES}) > 1:
        raise _unclear("south", "A box has four edges.")
    if query["south"] is not None and query["south"] > query["north"]:
        raise _unclear("south", "The southern edge lies south of the northern one.")
    if query.get("order") is Order.DISTANCE and query["latitude"] is None:
        raise _unclear("order", "Distance is from a place: name one.")


def _unclear(parameter: str, said: str) -> rules.PlaceUnclear:
    return rules.PlaceUnclear(said, errors=[{"parameter": parameter, "detail": said}])
