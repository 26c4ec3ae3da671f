"""What happens to meetings: scheduled, changed, verified, held, ended, or taken in from a feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.meeting_guide import Meeting as Row
from mutuality.periods import require_past
from mutuality_chapter import affiliation, venues
from mutuality_chapter.meetings import events, rules, store
from mutuality_chapter.meetings.models import Meeting, Occurrence

SCHEDULE = ("slug", "name", "weekday", "starts", "minutes", "timezone", "access", "attendance", "notes")
GROUP = ("group_name", "group_notes", "url")


def schedule(session: Session, *, said: dict[str, Any]) -> Meeting:
    """Schedule a meeting every week, or by appointment.

    Raises:
        NotFound: there is no such venue.
        HalfScheduled: it has a weekday without a time, or the other way.
    """
    rules.require_schedule(said["weekday"], said["starts"])
    venue = venues.require_venue(session, said["venue_id"])
    zone = said.pop("timezone") or affiliation.profile(session).timezone
    meeting = Meeting(id=session.new_id("mtg"), timezone=zone, last_verified_on=affiliation.today(session), **said)
    meeting.version, meeting.is_listed = 1, False
    session.add(meeting)
    events.listing_changed(session, meeting, venue)
    return meeting


def change(session: Session, *, meeting: Meeting, said: dict[str, Any]) -> Meeting:
    """Change a meeting; who changes it has looked at it, so it counts as verified.

    Raises:
        NotFound: there is no such venue.
        HalfScheduled: it would have a weekday without a time, or the other way.
    """
    venues.require_venue(session, said.get("venue_id", meeting.venue_id))
    said = {**said, "last_verified_on": affiliation.today(session)}
    for name, value in said.items():
        setattr(meeting, name, value)
    rules.require_schedule(meeting.weekday, meeting.starts)
    return _told(session, meeting)


def verify(session: Session, *, meeting: Meeting) -> Meeting:
    """Note that somebody made sure today that all said of a meeting is so."""
    meeting.last_verified_on = affiliation.today(session)
    return _told(session, meeting)


def end(session: Session, *, meeting: Meeting, ended_on: date | None) -> Meeting:
    """End a meeting; what was held stays recorded.

    Raises:
        DayAhead: the day lies in the future.
    """
    on = ended_on or affiliation.today(session)
    require_past(on, affiliation.today(session))
    meeting.ended_on = on
    return _told(session, meeting)


def tell_again(session: Session, fact: venues.VenueChanged) -> None:
    """Tell anew what the public may see of the meetings at a place."""
    venue = venues.require_venue(session, fact.venue_id)
    for meeting in store.meetings_at(session, venue.id):
        events.listing_changed(session, meeting, venue)


def record(session: Session, *, meeting: Meeting, held_on: date, said: dict[str, Any]) -> Occurrence:
    """Record one occasion: whether it was held, and how many came.

    Raises:
        DayAhead, DayOfMeetingWrong: it cannot have been that day.
        TooManyNewcomers, CancelledYetAttended: the tally does not add up.
    """
    rules.require_tally(said["state"], attended=said["attended"], newcomers=said["newcomers"])
    occurrence = session.get(Occurrence, (meeting.id, held_on))
    if occurrence is None:
        rules.require_occasion(held_on, meeting.weekday, today=affiliation.today(session))
        occurrence = Occurrence(meeting_id=meeting.id, held_on=held_on, version=1)
        session.add(occurrence)
    for name, value in said.items():
        setattr(occurrence, name, value)
    occurrence.recorded_at = session.now
    session.flush()
    return occurrence


def take_in(session: Session, *, source: str, rows: Iterable[Row]) -> None:
    """Take meetings in from a feed, or bring those we have up to date; they are public, as the feed is."""
    held = store.meetings_of(session, source)
    places = venues.known_places(session)
    for row in rows:
        _take_in(session, held.get(row.slug) or _new_from(session, source), places, row)


def _new_from(session: Session, source: str) -> Meeting:
    return Meeting(id=session.new_id("mtg"), source=source, is_public=True, is_listed=False, version=1)


def _take_in(session: Session, meeting: Meeting, places: venues.Places, row: Row) -> None:
    venue = venues.found_again(session, places=places, said=_place_of(row))
    for name in (*SCHEDULE, *GROUP):
        setattr(meeting, name, getattr(row, name))
    meeting.types, meeting.languages = list(row.types), list(row.languages)
    meeting.venue_id, meeting.fingerprint, meeting.ended_on = venue.id, row.fingerprint(), None
    session.add(meeting)
    events.listing_changed(session, meeting, venue)


def let_go(session: Session, *, source: str, slugs: Iterable[str]) -> None:
    """End the meetings that a feed no longer has."""
    for slug in slugs:
        meeting = store.by_slug(session, source, slug)
        if meeting is not None:
            end(session, meeting=meeting, ended_on=None)


def _told(session: Session, meeting: Meeting) -> Meeting:
    events.listing_changed(session, meeting, venues.require_venue(session, meeting.venue_id))
    session.flush()  # counts the version up before the answer is made
    return meeting


def _place_of(row: Row) -> dict[str, Any]:
    return {
        "kind": row.venue_kind,
        "name": row.venue_name,
        "address": row.address,
        "area": row.area,
        "regions": list(row.regions),
        "latitude": row.latitude,
        "longitude": row.longitude,
        "is_approximate": row.is_approximate,
        "how_to_find": row.location_notes,
    }
