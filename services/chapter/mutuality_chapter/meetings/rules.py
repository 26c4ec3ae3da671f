"""When a meeting is, and what may be recorded of it."""

from __future__ import annotations

from collections.abc import Container, Iterable
from dataclasses import dataclass
from datetime import date, datetime

from mutuality.language import Attendance, Verifier
from mutuality.periods import require_past
from mutuality.problems import Conflict, ValidationFailed
from mutuality.recurrence import Series
from mutuality_chapter.meetings.days import DayOfMeetingWrong, fault

ROLES = frozenset(Verifier)
READ = (
    *("name", "notes", "group_name", "group_notes", "district", "url"),
    *("conference_url", "conference_url_notes", "conference_phone", "conference_phone_notes"),
)


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


class PlaceClosed(Conflict):
    """Its place was closed that day, so nobody met there; undo the closure first if it was open after all."""


class TypeUnknown(ValidationFailed):
    """A meeting has a type of which we have no word; `/v1/meeting-types` lists those there are."""


class TooManyNewcomers(ValidationFailed):
    """There cannot be more newcomers than people who came."""


class CancelledYetAttended(ValidationFailed):
    """Nobody comes to a meeting that was cancelled."""


def require_occasion(held_on: date, series: Series, *, today: date) -> None:
    """Refuse an occasion in the future or on a day on which the meeting is not due.

    Raises:
        DayAhead: it lies in the future.
        DayOfMeetingWrong: the meeting is not due that day.
    """
    require_past(held_on, today)
    require_due(held_on, series)


def require_due(held_on: date, series: Series) -> None:
    """Refuse an occasion on a day on which the meeting is not due; by appointment, any day will do.

    Raises:
        DayOfMeetingWrong: it is not.
    """
    if not series.is_due(held_on):
        raise DayOfMeetingWrong(f"{held_on} is none of the meeting's days.")


def require_place_open(held_on: date, series: Series, *, state: str) -> None:
    """Refuse to record as held what was due where the place was closed.

    Raises:
        PlaceClosed: it was.
    """
    if state == "held" and series.is_closed(held_on):
        raise PlaceClosed(f"The place was closed on {held_on}.")


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


def require_known(types: Iterable[str], known: Container[str]) -> None:
    """Refuse a type of which there is no word.

    Raises:
        TypeUnknown: there is none for one of them.
    """
    for place, code in enumerate(types):
        if code not in known:
            raise fault(TypeUnknown, f"/types/{place}", f"There is no type {code}; /v1/meeting-types lists them.")


def may_gather(gathering: str, attendance: str) -> bool:
    """Say whether a policy lets a meeting be attended so; one that rests is attended by nobody."""
    return gathering != "virtual_only" or attendance in {Attendance.ONLINE, Attendance.CLOSED}


def role_of(kind: str) -> Verifier:
    """Return in which role somebody makes sure of a meeting; whatever is none we name is another."""
    return Verifier(kind) if kind in ROLES else Verifier.OTHER
