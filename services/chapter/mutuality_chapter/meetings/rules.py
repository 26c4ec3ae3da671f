"""When a meeting is, and what may be recorded of it."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from urllib.parse import unquote_plus

from mutuality.language import Attendance, Verifier
from mutuality.meeting_guide.fields import CONTACT
from mutuality.periods import require_past
from mutuality.problems import Conflict, ValidationFailed
from mutuality.recurrence import Series
from mutuality_chapter.meetings.days import DayOfMeetingWrong, fault

ROLES = frozenset(Verifier)
TEXTS = ("name", "notes", "group_name", "group_notes", "district", "conference_url_notes", "conference_phone_notes")
PLACE_TEXTS = ("venue_name", "location_notes")
LINKS = ("url", "conference_url")
JOINED_BY = ("conference_phone", "conference_url")
READ = (*TEXTS, *LINKS, *JOINED_BY[:1])
ABROAD = r"(?<![\w/])\+\d(?:[ ()./-]{0,2}\d){7,14}(?!\w)"
REACHES = re.compile(f"{CONTACT.pattern}|{ABROAD}")
NOT_A_DIGIT = re.compile(r"\D")
TAKEN_OUT = "…"  # never longer than what it stands for
SOMEBODY, CONTACTS = "names-somebody", "gives-contact"
RULES = {
    SOMEBODY: "A text that everybody reads names no member.",
    CONTACTS: "A text that everybody reads gives no telephone number and no e-mail address but a hotline's own.",
}


@dataclass(frozen=True)
class Screen:
    """What of people may not stand in a text that everybody reads: how members are named, how somebody is reached.

    A hotline's own number may, and the number or the link by which a meeting is joined.
    """

    naming: re.Pattern[str]
    hotlines: frozenset[str] = frozenset()

    def faults(self, said: Mapping[str, Any]) -> list[tuple[str, str]]:
        """Return which texts break which rule."""
        texts = {name: said[name] for name in TEXTS if said.get(name)}
        named = [(name, SOMEBODY) for name, text in texts.items() if self.naming.search(text)]
        reached = [(name, CONTACTS) for name, text in texts.items() if any(self._contacts(text, said))]
        linked = [(name, CONTACTS) for name in LINKS if _holds_mail(said.get(name))]
        return [*named, *reached, *linked]

    def passed(self, said: Mapping[str, Any]) -> dict[str, Any]:
        """Return a listing with all of it taken out."""
        texts = {name: self._without(said[name], said) for name in (*TEXTS, *PLACE_TEXTS)}
        slug = None if self.naming.search(said["slug"] or "") else said["slug"]
        links = {name: None if _holds_mail(said[name]) else said[name] for name in LINKS}
        return {**said, **texts, **links, "slug": slug}

    def _contacts(self, text: str, said: Mapping[str, Any]) -> Iterator[str]:
        joined = [NOT_A_DIGIT.sub("", said.get(name) or "") for name in JOINED_BY]
        for found in REACHES.findall(text):
            number = NOT_A_DIGIT.sub("", found)
            if "@" in found or not any(number in each for each in (*joined, *self.hotlines)):
                yield found

    def _without(self, text: str | None, said: Mapping[str, Any]) -> str | None:
        if text is None:
            return None
        for contact in self._contacts(text, said):
            text = text.replace(contact, TAKEN_OUT)
        return self.naming.sub(TAKEN_OUT, text)


def _holds_mail(link: str | None) -> bool:
    return any("@" in found for found in REACHES.findall(unquote_plus(link or "")))


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


class ListingTellsOfPeople(ValidationFailed):
    """A meeting that the public may find names a member or says how somebody is reached: leave out what is pointed at.

    Each fault begins with the rule, `names-somebody` or `gives-contact`. Hotlines are listed with their own numbers.
    """


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


def require_nobody_in(said: Mapping[str, Any], screen: Screen) -> None:
    """Refuse to let the public read what names a member, or says how somebody is reached.

    Raises:
        ListingTellsOfPeople: it does, in these fields by these rules.
    """
    found = screen.faults(said)
    if found:
        faults = [{"pointer": f"/{name}", "detail": f"{rule}: {RULES[rule]}"} for name, rule in found]
        raise ListingTellsOfPeople("What the public reads tells of people.", errors=faults)


def may_gather(gathering: str, attendance: str) -> bool:
    """Say whether a policy lets a meeting be attended so; one that rests is attended by nobody."""
    return gathering != "virtual_only" or attendance in {Attendance.ONLINE, Attendance.CLOSED}


def role_of(kind: str) -> Verifier:
    """Return in which role somebody makes sure of a meeting; whatever is none we name is another."""
    return Verifier(kind) if kind in ROLES else Verifier.OTHER
