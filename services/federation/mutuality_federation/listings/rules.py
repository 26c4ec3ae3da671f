"""Whose a listing is, when it is held, and where: points of a unit sphere, and the boxes that hold all near one."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache
from typing import Any

from mutuality.labels import fold
from mutuality.recurrence import Series
from mutuality_federation.chapters import ENDORSED, Standing

TOLD = ("name", "group_name", "area", "venue_name")
KILOMETRES_A_DEGREE = 111.195
MARGIN_DEGREES = 1e-6
PLACES = 7
MOST_KEPT = 4096
POLE, DATE_LINE, CIRCLE = 90.0, 180.0, 360.0


@dataclass(frozen=True)
class Box:
    """A box in degrees that does not cross the date line."""

    south: float
    north: float
    west: float
    east: float


class Provenance(StrEnum):
    """Where a listing comes from: the chapter that owns it, or a list other software keeps for a unit."""

    OWNER_OF_RECORD = "owner_of_record"
    RELAYED = "relayed"


@dataclass(frozen=True)
class Relay:
    """A meeting of another list, as the room that looks at it hands it over. `said` is of the shape chapters say."""

    listing_id: str
    body_id: str
    unit_id: str
    source: str
    taken_at: datetime
    said: dict[str, Any]


@dataclass(frozen=True)
class Behind:
    """What counts of whoever stands behind listings; `approved` are a chapter's names that may be shown."""

    is_registered: bool
    has_unit: bool
    is_seen: bool
    approved: frozenset[str] | None


RELAYED = Behind(is_registered=False, has_unit=True, is_seen=True, approved=None)


class Endorsement(StrEnum):
    """How far a body stands behind a chapter, in public. A review is between the two, and is not shown."""

    NONE = "none"
    LISTED = "listed"
    FORMING = "forming"
    CHARTERED = "chartered"
    PAUSED = "paused"


SHOWN = {
    Standing.LISTED: Endorsement.LISTED,
    Standing.FORMING: Endorsement.FORMING,
    Standing.PAUSED: Endorsement.PAUSED,
}


def endorsement(standing: str, *, bears_name: bool) -> Endorsement:
    """Return what the public reads; a chapter without the name is a plain listing like any other."""
    if not bears_name:
        return Endorsement.NONE
    return Endorsement.CHARTERED if standing in ENDORSED else SHOWN.get(Standing(standing), Endorsement.NONE)


@dataclass
class Coming:
    """When what is held every week comes next, and since when that was so: it stays so until it begins."""

    series: Series
    known: tuple[datetime, datetime] | None = None

    def next_at(self, now: datetime) -> datetime | None:
        """Return when it is held next, worked out anew once it began."""
        if self.known is not None and self.known[0] <= now < self.known[1]:
            return self.known[1]
        at = self.series.next_at(now)
        self.known = (now, at) if at else None
        return at


@lru_cache(MOST_KEPT)
def _weekly(weekday: int | None, starts: str | None, timezone: str, first_on: date | None) -> Coming:
    return Coming(Series(weekday, starts, timezone, None, first_on))


def next_at(listing: Any, now: datetime) -> datetime | None:
    """Return when a listing is held next, in UTC; None where nobody can say."""
    if listing.rrule or listing.moved or listing.except_on or listing.closed:
        return series_of(listing).next_at(now)
    return _weekly(listing.weekday, listing.starts, listing.timezone, listing.first_on).next_at(now)


def series_of(listing: Any) -> Series:
    """Return a listing's days, without those on which its place is closed."""
    closed = [(date.fromisoformat(span["first"]), date.fromisoformat(span["last"])) for span in listing.closed]
    return Series.of(listing, closed)


def findable(said: dict[str, Any]) -> str:
    """Return the words by which a listing is found: what it is called, whose it is and where, folded."""
    return fold(" ".join(filter(None, [*(said.get(name) for name in TOLD), *said["regions"]])))


def settled(degrees: float) -> float:
    """Return degrees to about a centimetre: finer ones say nothing, and vanish when PostgreSQL squares them.

    PostgreSQL refuses a product too small for it (22003), also inside its index on places.
    """
    return round(degrees, PLACES)


def boxes_around(latitude: float, longitude: float, kilometres: float) -> tuple[Box, ...]:
    """Return the box that holds every place within the distance: two of them where it would cross the date line.

    No place within the distance lies nearer to a pole than `furthest`, where a degree of longitude is shortest.
    """
    degrees = kilometres / KILOMETRES_A_DEGREE + MARGIN_DEGREES
    south, north, furthest = latitude - degrees, latitude + degrees, abs(latitude) + degrees
    wide = degrees / math.cos(math.radians(furthest)) if furthest < POLE else CIRCLE
    if wide >= DATE_LINE:
        return (Box(south, north, -DATE_LINE, DATE_LINE),)
    west, east = longitude - wide, longitude + wide
    if west < -DATE_LINE:
        return Box(south, north, -DATE_LINE, east), Box(south, north, west + CIRCLE, DATE_LINE)
    if east > DATE_LINE:
        return Box(south, north, west, DATE_LINE), Box(south, north, -DATE_LINE, east - CIRCLE)
    return (Box(south, north, west, east),)


def is_around(boxes: tuple[Box, ...]) -> bool:
    """Say whether it is one box with its place in the middle, so that a part of it holds all within that part."""
    return len(boxes) == 1 and boxes[0].east - boxes[0].west < CIRCLE


def point(latitude: float, longitude: float) -> tuple[float, float, float]:
    """Return a place, given in degrees, as a point of the unit sphere: x, y, z."""
    up, across = math.radians(latitude), math.radians(longitude)
    return math.cos(up) * math.cos(across), math.cos(up) * math.sin(across), math.sin(up)


def chord_squared(kilometres: float) -> float:
    """Return the squared straight line, in radii, between two points that many kilometres apart on the globe."""
    return float((2 * math.sin(math.radians(kilometres / KILOMETRES_A_DEGREE) / 2)) ** 2)


def kilometres(chord_squared: float) -> float:
    """Return how far apart on the globe two points are whose straight line, in radii, has that square."""
    return 2 * KILOMETRES_A_DEGREE * math.degrees(math.asin(min(1.0, math.sqrt(chord_squared) / 2)))
