"""What this room says that leaves the chapter: what the public may see of a meeting."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, ListingKind
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.meetings.models import Meeting, Venue
from mutuality_chapter.meetings.rules import Shown, shown


def listing_changed(session: Session, meeting: Meeting, venue: Venue) -> None:
    """Say what the public may see of a meeting now; a home is told as an area."""
    session.announce(Outgoing(kind=Kind.LISTING, subject=f"listing/{meeting.id}", data=listing(meeting, venue)))


def listing(meeting: Meeting, venue: Venue) -> dict[str, Any]:
    """Return what the public may see of a meeting."""
    place = shown(
        Shown(venue.name, venue.address, venue.how_to_find, venue.latitude, venue.longitude, venue.is_approximate),
        venue.kind,
    )
    return {
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
        "venue_name": place.name,
        "address": place.address,
        "area": venue.area,
        "regions": venue.regions,
        "latitude": place.latitude,
        "longitude": place.longitude,
        "is_approximate": place.is_approximate,
        "notes": meeting.notes,
        "location_notes": place.how_to_find,
        "group_name": meeting.group_name,
        "group_notes": meeting.group_notes,
        "url": meeting.url,
        "languages": meeting.languages,
        "last_verified_on": meeting.last_verified_on.isoformat() if meeting.last_verified_on else None,
        "is_public": meeting.is_public and meeting.ended_on is None,
    }
