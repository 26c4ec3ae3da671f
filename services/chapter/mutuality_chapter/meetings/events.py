"""What this room says that leaves the chapter, nothing of any meeting that is not public; and what it asks others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, ListingKind, Reason
from mutuality.recurrence import Span
from mutuality.screening import Screen, digits
from mutuality_chapter import affiliation, members
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.meetings.models import Meeting
from mutuality_chapter.venues import Place, Venue, shown

MOST_CLOSED = 50
BY_INITIAL = "first_initial"
DAYS = ("first_on", "last_verified_on", "verification_due_on")
OF_VENUE = ("address", "area", "regions", "latitude", "longitude", "is_approximate")
OF_MEETING = (
    *("name", "slug", "weekday", "starts", "minutes", "timezone", "rrule", "except_on", "moved"),
    *("types", "access", "attendance", "notes", "group_name", "group_notes", "district", "url", "languages"),
    *("conference_url", "conference_url_notes", "conference_phone", "conference_phone_notes", "verified_by"),
)


@dataclass(frozen=True)
class ClosuresAsked:
    """Which places are closed from a day on is asked for; a room that knows of it tells it, from one day to another."""

    since: date
    told: dict[str, list[Span]] = field(default_factory=dict)

    def tell(self, venue_id: str, first: date, last: date) -> None:
        """Tell that a place is closed."""
        self.told.setdefault(venue_id, []).append((first, last))


def ask_closures(session: Session, since: date) -> dict[str, list[Span]]:
    """Ask every room which places are closed from a day on."""
    asked = ClosuresAsked(since)
    session.announce(asked)
    return asked.told


@dataclass(frozen=True)
class HotlinesAsked:
    """Which telephone numbers are those of hotlines is asked for; the room that keeps lines tells them."""

    told: set[str] = field(default_factory=set)

    def tell(self, number: str) -> None:
        """Tell the number of a hotline, however it is spaced."""
        self.told.add(digits(number))


def screen(session: Session) -> Screen:
    """Return what of people may not stand in a text that everybody reads."""
    asked = HotlinesAsked()
    session.announce(asked)
    form = affiliation.policy_in_force(session)["anonymity.name_form"]
    return Screen(members.naming(session), frozenset(asked.told), is_by_initial=form == BY_INITIAL)


def closed_at(session: Session, venue_id: str, since: date) -> tuple[Span, ...]:
    """Return the days on which a place is closed from a day on, the soonest first."""
    return tuple(sorted(ask_closures(session, since).get(venue_id, [])))


def listing_changed(session: Session, meeting: Meeting, venue: Venue, closed: Sequence[Span], screened: Screen) -> None:
    """Say what the public may see of a meeting now; take back what it saw of one it may not see any more.

    Of a meeting that never was public nothing leaves at all, and of people nothing leaves in any text.
    """
    if meeting.is_public and meeting.ended_on is None:
        meeting.is_listed = True
        _say(session, meeting, Kind.LISTING, screened.passed(listing(meeting, venue, closed)))
    elif meeting.is_listed:
        meeting.is_listed = False
        reason = Reason.ENDED if meeting.ended_on else Reason.MEMBERS_DECIDED
        _say(session, meeting, Kind.WITHDRAWAL, {"withdrawn": subject_of(meeting), "reason": reason})


def subject_of(meeting: Meeting) -> str:
    """Return what an entry about this meeting speaks of."""
    return f"listing/{meeting.id}"


def _say(session: Session, meeting: Meeting, kind: Kind, data: dict[str, Any]) -> None:
    session.announce(Outgoing(kind=kind, subject=subject_of(meeting), data=data))


def listing(meeting: Meeting, venue: Venue, closed: Sequence[Span]) -> dict[str, Any]:
    """Return what the public may see of a meeting; a home is told as an area, a closure as days without a reason."""
    said = {
        "listing_id": meeting.id,
        "kind": ListingKind.MEETING,
        **{name: getattr(meeting, name) for name in OF_MEETING},
        **{name: _told(getattr(meeting, name)) for name in DAYS},
        "closed": [{"first": _told(first), "last": _told(last)} for first, last in closed[:MOST_CLOSED]],
        "venue_kind": venue.kind,
        "venue_name": venue.name,
        "location_notes": venue.how_to_find,
        **{name: getattr(venue, name) for name in OF_VENUE},
        "is_public": True,
    }
    return shown(said, Place(venue.kind, venue.name, venue.address))


def _told(day: date | None) -> str | None:
    return day.isoformat() if day else None
