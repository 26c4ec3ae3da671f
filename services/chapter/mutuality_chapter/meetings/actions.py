"""What happens to places and meetings: noted, changed, scheduled, verified, held, ended, or taken in from a feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.meeting_guide import Meeting as Row
from mutuality.periods import require_past
from mutuality_chapter import affiliation
from mutuality_chapter.meetings import events, rules, store
from mutuality_chapter.meetings.homes import HOME
from mutuality_chapter.meetings.models import Meeting, Occurrence, Venue

Place = tuple[str | None, str | None]
SCHEDULE = ("slug", "name", "weekday", "starts", "minutes", "timezone", "access", "attendance", "notes")
GROUP = ("group_name", "group_notes", "url")


class Places:
    """The venues we know, found by name and address while a feed is taken in."""

    def __init__(self, venues: Iterable[Venue]) -> None:
        self.known: dict[Place, list[Venue]] = {}
        for venue in venues:
            self.add(venue)

    def add(self, venue: Venue) -> Venue:
        """Know one more."""
        self.known.setdefault((venue.name, venue.address), []).append(venue)
        return venue

    def at(self, name: str | None, address: str | None) -> list[Venue]:
        """Return those of that name and address."""
        return self.known.get((name, address), [])


def note_venue(session: Session, *, said: dict[str, Any]) -> Venue:
    """Note a place where we meet."""
    venue = Venue(id=session.new_id("ven"), version=1, **said)
    session.add(venue)
    session.flush()
    return venue


def change_venue(session: Session, *, venue: Venue, said: dict[str, Any]) -> Venue:
    """Change a place; whatever the public sees of the meetings there changes with it."""
    for name, value in said.items():
        setattr(venue, name, value)
    session.flush()  # counts the version up before the answer is made
    for meeting in store.meetings_at(session, venue.id):
        events.listing_changed(session, meeting, venue)
    return venue


def schedule(session: Session, *, said: dict[str, Any]) -> Meeting:
    """Schedule a meeting every week, or by appointment.

    Raises:
        NotFound: there is no such venue.
        HalfScheduled: it has a weekday without a time, or the other way.
    """
    rules.require_schedule(said["weekday"], said["starts"])
    venue = store.venue(session, said["venue_id"])
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
    store.venue(session, said.get("venue_id", meeting.venue_id))
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
    places = Places(store.all_venues(session))
    for row in rows:
        _take_in(session, held.get(row.slug) or _new_from(session, source), places, row)


def _new_from(session: Session, source: str) -> Meeting:
    return Meeting(id=session.new_id("mtg"), source=source, is_public=True, is_listed=False, version=1)


def _take_in(session: Session, meeting: Meeting, places: Places, row: Row) -> None:
    venue = _venue_of(session, places, row)
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
    events.listing_changed(session, meeting, store.venue(session, meeting.venue_id))
    session.flush()  # counts the version up before the answer is made
    return meeting


def _venue_of(session: Session, places: Places, row: Row) -> Venue:
    """Return the place a row names; what a volunteer once marked as a home stays one, whatever the feed calls it."""
    there = places.at(row.venue_name, row.address)
    said = {
        "kind": HOME if any(venue.kind == HOME for venue in there) else row.venue_kind,
        "name": row.venue_name,
        "address": row.address,
        "area": row.area,
        "regions": list(row.regions),
        "latitude": row.latitude,
        "longitude": row.longitude,
        "is_approximate": row.is_approximate,
        "how_to_find": row.location_notes,
    }
    same = (venue for venue in there if all(getattr(venue, name) == value for name, value in said.items()))
    return next(same, None) or places.add(note_venue(session, said=said))
