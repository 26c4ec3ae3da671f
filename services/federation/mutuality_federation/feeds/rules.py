"""What feeds refuse, and the picture of one week that a format without dates shows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from mutuality.problems import Conflict, ValidationFailed
from mutuality.schema import zone
from mutuality_federation.listings import series_of

MOST, MOST_EVENTS = 50_000, 5_000
WEEK = timedelta(days=7)
DAY = timedelta(days=1)
MOST_ROWS = MOST * WEEK // DAY
NARROWER = (
    "ask for those of a chapter (`chapter_id`), of a body (`body_id`) or of its unit (`unit_id` beside it), by BMLT of "
    "a service body (`services`) or around a place; all of them come page by page at `/v1/listing-changes`."
)


class FeedTooLarge(Conflict):
    """So many listings make no feed that a reader could take; ask for those of a body, a unit or a chapter."""


class UnitWithoutBody(ValidationFailed):
    """A unit is one of a body: name the body as well."""


@dataclass(frozen=True)
class Occasion:
    """A listing on one day of the week to come; a listing by appointment has neither day nor time."""

    listing: Any
    on: date | None
    starts: str | None


def require_takeable(count: int, most: int) -> None:
    """Refuse a feed no reader could take.

    Raises:
        FeedTooLarge: it would hold more than `most` listings.
    """
    if count > most:
        raise FeedTooLarge(f"More than {most} listings; {NARROWER}")


def this_week(listings: Iterable[Any], now: datetime) -> Iterator[Occasion]:
    """Yield each listing on the days of the next seven, from today where it is, on which it is held.

    A format that knows weekdays alone shows this week so: what is closed or left out is not in it, what is moved stands
    where it was moved to.
    """
    for each in listings:
        if each.starts is None:
            yield Occasion(each, None, None)
            continue
        series, today = series_of(each), now.astimezone(zone(each.timezone)).date()
        for on in series.due(today, today + WEEK - DAY):
            if not series.is_closed(on):
                yield Occasion(each, on, _wall(each, on))


def _wall(listing: Any, on: date) -> str:
    """Return at which wall time a listing begins on a day."""
    moved = (move["starts"] for move in listing.moved if move["to"] == on.isoformat() and move["starts"])
    return str(next(moved, listing.starts))
