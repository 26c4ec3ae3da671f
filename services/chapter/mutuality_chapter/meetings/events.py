"""What this room says that leaves the chapter, nothing of any meeting that is not public; and what it asks others."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, ListingKind, Reason
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.meetings.models import Meeting
from mutuality_chapter.meetings.rules import Span
from mutuality_chapter.venues import Place, Venue, shown


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


def listing_changed(session: Session, meeting: Meeting, venue: Venue) -> None:
    """Say what the public may see of a meeting now; take back what it saw of one it may not see any more.

    Of a meeting that never was public nothing leaves at all.
    """
    if meeting.is_public and meeting.ended_on is None:
        meeting.is_listed = True
        _say(session, meeting, Kind.LISTING, listing(meeting, venue))
    elif meeting.is_listed:
        meeting.is_listed = False
        reason = Reason.ENDED if meeting.ended_on else Reason.MEMBERS_DECIDED
        _say(session, meeting, Kind.WITHDRAWAL, {"withdrawn": subject_of(meeting), "reason": reason})


def subject_of(meeting: Meeting) -> str:
    """Return what an entry about this meeting speaks of."""
    return f"listing/{meeting.id}"


def _say(session: Session, meeting: Meeting, kind: Kind, data: dict[str, Any]) -> None:
    session.announce(Outgoing(kind=kind, subject=subject_of(meeting), data=data))


def listing(meeting: Meeting, venue: Venue) -> dict[str, Any]:
    """Return what the public may see of a meeting; a home is told as an area."""
    said = {
        "listing_id": meeting.id,
        "kind": ListingKind.MEETING,
        "name": meeting.name,
        "slug": meeting.slug,
        "weekday": meeting.weekday,
        "starts": meeting.starts,
        "minutes": meeting.minutes,
        "timezone": meeting.timezone,
        "types": meeting.types,
        "access": meeting.access,
        "attendance": meeting.attendance,
        "venue_kind": venue.kind,
        "venue_name": venue.name,
        "address": venue.address,
        "area": venue.area,
        "regions": venue.regions,
        "latitude": venue.latitude,
        "longitude": venue.longitude,
        "is_approximate": venue.is_approximate,
        "notes": meeting.notes,
        "location_notes": venue.how_to_find,
        "group_name": meeting.group_name,
        "group_notes": meeting.group_notes,
        "url": meeting.url,
        "languages": meeting.languages,
        "last_verified_on": meeting.last_verified_on.isoformat() if meeting.last_verified_on else None,
        "is_public": True,
    }
    return shown(said, Place(venue.kind, venue.name, venue.address))
