"""When a meeting is, and what may be recorded of it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from mutuality.periods import require_past
from mutuality.problems import ValidationFailed
from mutuality.schema import zone

Span = tuple[date, date]


@dataclass(frozen=True)
class Occasion:
    """When and about where a meeting is held next; the way to a home is told by who opens it."""

    meeting_id: str
    name: str
    starts_at: datetime
    minutes: int
    attendance: str
    venue_kind: str
    area: str


class DayOfMeetingWrong(ValidationFailed):
    """The meeting is not held on that weekday."""


class TooManyNewcomers(ValidationFailed):
    """There cannot be more newcomers than people who came."""


class CancelledYetAttended(ValidationFailed):
    """Nobody comes to a meeting that was cancelled."""


class HalfScheduled(ValidationFailed):
    """A meeting has a weekday and a time, or neither and is held by appointment."""


def require_schedule(weekday: int | None, starts: str | None) -> None:
    """Refuse a meeting with a weekday but no time, or a time but no weekday.

    Raises:
        HalfScheduled: it has one without the other.
    """
    if (weekday is None) != (starts is None):
        raise HalfScheduled(
            "Give weekday and time, or neither.", errors=[{"pointer": "/starts", "detail": "Half given."}]
        )


def require_occasion(held_on: date, weekday: int | None, *, today: date) -> None:
    """Refuse an occasion in the future or on another weekday than the meeting's.

    Raises:
        DayAhead: it lies in the future.
        DayOfMeetingWrong: the meeting is on another weekday.
    """
    require_past(held_on, today)
    require_weekday(held_on, weekday)


def require_weekday(held_on: date, weekday: int | None) -> None:
    """Refuse an occasion on another weekday than the meeting's; by appointment, any day will do.

    Raises:
        DayOfMeetingWrong: the meeting is on another weekday.
    """
    if weekday is not None and held_on.isoweekday() != weekday:
        raise DayOfMeetingWrong(f"{held_on} is not the meeting's weekday.")


def require_tally(state: str, *, attended: int, newcomers: int) -> None:
    """Refuse a tally that does not add up.

    Raises:
        TooManyNewcomers: it has more newcomers than people.
        CancelledYetAttended: somebody came to what was cancelled.
    """
    if newcomers > attended:
        raise TooManyNewcomers("More newcomers than people.", errors=[{"pointer": "/newcomers", "detail": "Too many."}])
    if state == "cancelled" and attended:
        fault = {"pointer": "/attended", "detail": "Must be 0 where it was cancelled."}
        raise CancelledYetAttended("Nobody came to what was cancelled.", errors=[fault])


def next_start(weekday: int, starts: str, timezone: str, *, now: datetime, off: Iterable[Span] = ()) -> datetime:
    """Return when a weekly meeting begins next, in its own zone; a week later where that day it is off."""
    spans = tuple(off)
    here = now.astimezone(zone(timezone))
    day = here.date() + timedelta(days=(weekday - here.isoweekday()) % 7)
    while _begins(day, starts, timezone) <= here or any(first <= day <= last for first, last in spans):
        day += timedelta(days=7)
    return _begins(day, starts, timezone)


def _begins(day: date, starts: str, timezone: str) -> datetime:
    return datetime.combine(day, time.fromisoformat(starts), tzinfo=zone(timezone))
