"""When a weekly shift is on a day, across midnight and changes of the clock; what overlaps; what a gap is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from mutuality.problems import Conflict, ValidationFailed

CONFIRM_FROM = timedelta(hours=48)
CONFIRM_UNTIL = timedelta(hours=24)
DAY, WEEK = 24 * 60, 7 * 24 * 60


class ShiftBackwards(ValidationFailed):
    """This shift starts after it ends, or lasts a day or longer; one across midnight says that it ends the next day."""


class ShiftOverlaps(Conflict):
    """Nobody is on two shifts at once: this one overlaps another of the same person."""


class ShiftEnded(Conflict):
    """This weekly shift was ended."""


class ConfirmationTooEarly(Conflict):
    """A turn is confirmed about a day before: from 48 hours before it begins."""


class TurnOver(Conflict):
    """This turn is over, or has begun."""


class ShiftOfferClosed(Conflict):
    """This offer was taken, agreed to or withdrawn, or it waits for somebody else."""


class PoolOfOthers(Conflict):
    """This person does not answer in that pool."""


class Lack(StrEnum):
    """What a gap lacks."""

    NOBODY = "nobody"
    UNCONFIRMED = "unconfirmed"
    NOT_ON_ROSTER = "not_on_roster"


@dataclass(frozen=True)
class Span:
    """From one instant to another."""

    begins_at: datetime
    ends_at: datetime

    def overlaps(self, other: Span) -> bool:
        """Say whether the two have an instant in common."""
        return self.begins_at < other.ends_at and other.begins_at < self.ends_at


@dataclass(frozen=True)
class Weekly:
    """A stretch of every week in wall time."""

    weekday: int
    starts: str
    ends: str
    ends_next_day: bool

    @property
    def minutes(self) -> tuple[int, int]:
        """Return the minutes of the week from its first to its last, which may lie beyond the week's end."""
        first = (self.weekday - 1) * DAY + _minutes(self.starts)
        return first, (self.weekday - 1 + self.ends_next_day) * DAY + _minutes(self.ends)


@dataclass(frozen=True)
class Gap:
    """A stretch on which nobody can be counted, before it happens or while it does."""

    pool_id: str
    shift_id: str
    turn_id: str | None
    begins_at: datetime
    ends_at: datetime
    lacks: Lack


def require_forwards(shift: Weekly) -> None:
    """Refuse a shift that starts after it ends, or lasts a day or longer.

    Raises:
        ShiftBackwards: it does.
    """
    first, last = shift.minutes
    if not 0 < last - first < DAY:
        fault = {"pointer": "/ends", "detail": "Must come after the start, and within a day of it."}
        raise ShiftBackwards(f"From {shift.starts} to {shift.ends} is no shift.", errors=[fault])


def require_free(shift: Weekly, others: Iterable[Weekly]) -> None:
    """Refuse a weekly shift that overlaps another of the same person.

    Raises:
        ShiftOverlaps: it does.
    """
    first, last = shift.minutes
    for other in others:
        begin, end = other.minutes
        if any(first < end + week and begin + week < last for week in (-WEEK, 0, WEEK)):
            raise ShiftOverlaps(f"It overlaps the shift on weekday {other.weekday} from {other.starts}.")


def require_no_overlap(others: Iterable[Span], span: Span) -> None:
    """Refuse a turn that overlaps another of the same person.

    Raises:
        ShiftOverlaps: it does.
    """
    for other in others:
        if span.overlaps(other):
            raise ShiftOverlaps(f"It overlaps the turn that begins at {other.begins_at.isoformat()}.")


def require_to_come(begins_at: datetime, now: datetime) -> None:
    """Refuse what can be done only before a turn begins.

    Raises:
        TurnOver: it has begun.
    """
    if begins_at <= now:
        raise TurnOver("This turn has begun.")


def require_confirmable(begins_at: datetime, now: datetime) -> None:
    """Refuse a confirmation long before a turn, or after it began.

    Raises:
        ConfirmationTooEarly, TurnOver: it is too early, or too late.
    """
    require_to_come(begins_at, now)
    if begins_at - now > CONFIRM_FROM:
        raise ConfirmationTooEarly(f"It may be confirmed from {(begins_at - CONFIRM_FROM).isoformat()}.")


def days_on(weekday: int, first: date, last: date) -> Iterator[date]:
    """Yield the days of that weekday from one day to another, both included."""
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7)
    while day <= last:
        yield day
        day += timedelta(days=7)


def span_on(shift: Weekly, day: date, zone: ZoneInfo) -> Span | None:
    """Return from when to when a shift is on a day, or None where the clocks leave all of it out."""
    ends_on = day + timedelta(days=int(shift.ends_next_day))
    span = Span(instant(day, shift.starts, zone), instant(ends_on, shift.ends, zone))
    return span if span.begins_at < span.ends_at else None


def instant(day: date, wall: str, zone: ZoneInfo) -> datetime:
    """Return the first instant at which clocks of a zone show a wall time or more.

    Where clocks go back it is the earlier of the two; where they go forward over it, the instant they do. So a later
    wall time is never an earlier instant, and shifts that follow one another leave no hole and never overlap.
    """
    at = datetime.combine(day, time.fromisoformat(wall), zone)
    late, early = (at.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if late <= early:  # it exists; `late` is then the first of two, or the only one
        return late
    after = at.replace(fold=1).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        if middle.astimezone(zone).utcoffset() == after:
            late = middle
        else:
            early = middle
    return late.replace(microsecond=0)


def lack_of(responder_id: str | None, confirmed_at: datetime | None, begins_at: datetime, now: datetime) -> Lack | None:
    """Return what a turn lacks: somebody, or, from a day before, their word; None if nothing."""
    if responder_id is None:
        return Lack.NOBODY
    if confirmed_at is None and begins_at - now <= CONFIRM_UNTIL:
        return Lack.UNCONFIRMED
    return None


def _minutes(wall: str) -> int:
    hours, minutes = wall.split(":")
    return int(hours) * 60 + int(minutes)
