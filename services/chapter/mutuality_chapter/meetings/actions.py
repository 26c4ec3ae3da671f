"""What happens to meetings: scheduled, changed, verified, held, ended, or taken in from a feed."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.freshness import due_on
from mutuality.meeting_guide import Meeting as Row
from mutuality.periods import require_past
from mutuality.policy import refusal
from mutuality.recurrence import read_rule
from mutuality.screening import JOINED_BY, require_nobody_in
from mutuality_chapter import affiliation, venues
from mutuality_chapter.meetings import days, events, rules, store
from mutuality_chapter.meetings.models import Meeting, Occurrence

SCHEDULE = ("slug", "name", "weekday", "starts", "minutes", "timezone", "access", "attendance", "notes")
GROUP = ("group_name", "group_notes", "district", "url")
REMOTE = ("conference_url", "conference_url_notes", "conference_phone", "conference_phone_notes")


def schedule(session: Session, *, said: dict[str, Any], by: str) -> Meeting:
    """Schedule a meeting every week, as a rule says, or by appointment; who schedules it has made sure of it.

    Raises:
        NotFound: there is no such venue.
        HalfScheduled, WeekdayDiffers, NeverHeld, DayOfMeetingWrong: its days do not fit together.
        TypeUnknown, PolicyRefused: it has a type nobody knows, or one may not meet so.
        ListingTellsOfPeople: the public may find it, and would read there of somebody.
    """
    venues.require_venue(session, said["venue_id"])
    _require_nobody_in(session, said, is_public=said["is_public"])
    _require_allowed(session, said)
    said["timezone"] = said["timezone"] or affiliation.profile(session).timezone
    meeting = Meeting(id=session.new_id("mtg"), version=1, is_listed=False)
    _set(session, meeting, days.on_these_days(said, today=affiliation.today(session)), by=by)
    _told(session, meeting)
    session.add(meeting)
    session.flush()  # fills in what is left out before the answer is made
    return meeting


def change(session: Session, *, meeting: Meeting, said: dict[str, Any], by: str) -> Meeting:
    """Change a meeting; who changes it has looked at it, so it counts as verified.

    Raises:
        NotFound: there is no such venue.
        HalfScheduled, WeekdayDiffers, NeverHeld, DayOfMeetingWrong: its days would not fit together.
        TypeUnknown, PolicyRefused: it would have a type nobody knows, or one may not meet so.
        ListingTellsOfPeople: the public may find it, and would read there of somebody.
    """
    _set(session, meeting, settle_change(session, meeting=meeting, said=said), by=by)
    return _told(session, meeting)


def settle_change(session: Session, *, meeting: Meeting, said: dict[str, Any]) -> dict[str, Any]:
    """Return what a change would come to, its days settled; refuse, as `change` does, one that may not be made."""
    venues.require_venue(session, said.get("venue_id", meeting.venue_id))
    _require_nobody_in(session, _to_be_read(meeting, said), is_public=said.get("is_public", meeting.is_public))
    _require_allowed(session, said)
    whole = days.changed({name: getattr(meeting, name) for name in days.DAYS}, said)
    return {**said, **days.on_these_days(whole, today=affiliation.today(session))}


def verify(session: Session, *, meeting: Meeting, by: str) -> Meeting:
    """Note that somebody made sure today that all said of a meeting is so, in which role, and when it is due again."""
    _set(session, meeting, {}, by=by)
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
    closed, screened = events.closed_at(session, venue.id, affiliation.today(session)), events.screen(session)
    for meeting in store.meetings_at(session, venue.id):
        events.listing_changed(session, meeting, venue, closed, screened)


def record(session: Session, *, meeting: Meeting, held_on: date, said: dict[str, Any]) -> Occurrence:
    """Record one occasion: whether it was held, and how many came.

    Raises:
        DayAhead, DayOfMeetingWrong, PlaceClosed: it cannot have been that day.
        TooManyNewcomers, CancelledYetAttended: the tally does not add up.
    """
    rules.require_tally(said["state"], attended=said["attended"], newcomers=said["newcomers"])
    series = store.series_of(session, meeting, since=held_on)
    rules.require_place_open(held_on, series, state=said["state"])
    occurrence = session.get(Occurrence, (meeting.id, held_on))
    if occurrence is None:
        rules.require_occasion(held_on, series, today=affiliation.today(session))
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
    places, screened = venues.known_places(session), events.screen(session)
    closed = events.ask_closures(session, affiliation.today(session))
    for row in rows:
        meeting = held.get(row.slug) or _new_from(session, source)
        venue = _take_in(session, meeting, places, row)
        events.listing_changed(session, meeting, venue, closed.get(venue.id, []), screened)


def _new_from(session: Session, source: str) -> Meeting:
    own = {"is_public": True, "is_listed": False, "except_on": [], "moved": [], "version": 1}
    return Meeting(id=session.new_id("mtg"), source=source, **own)


def _take_in(session: Session, meeting: Meeting, places: venues.Places, row: Row) -> venues.Venue:
    venue = venues.found_again(session, places=places, said=_place_of(row))
    for name in (*SCHEDULE, *GROUP, *REMOTE):
        setattr(meeting, name, getattr(row, name))
    meeting.types, meeting.languages = list(row.types), list(row.languages)
    meeting.venue_id, meeting.fingerprint, meeting.ended_on = venue.id, row.fingerprint(), None
    if meeting.rrule and read_rule(meeting.rrule).weekday != row.weekday:
        meeting.rrule = None  # a feed knows weeks alone; what we know better holds until it names another weekday
    session.add(meeting)
    return venue


def let_go(session: Session, *, source: str, slugs: Iterable[str]) -> None:
    """End the meetings that a feed no longer has."""
    for slug in slugs:
        meeting = store.by_slug(session, source, slug)
        if meeting is not None:
            end(session, meeting=meeting, ended_on=None)


def _to_be_read(meeting: Meeting, said: dict[str, Any]) -> dict[str, Any]:
    """Return what is newly said to the public: the words changed, or every word of what becomes public."""
    becomes = said.get("is_public", False) and not meeting.is_public
    before = {name: getattr(meeting, name) for name in (rules.READ if becomes else JOINED_BY)}
    return {**before, **said}


def _require_nobody_in(session: Session, said: dict[str, Any], *, is_public: bool) -> None:
    if is_public:
        require_nobody_in(said, events.screen(session))


def _set(session: Session, meeting: Meeting, said: dict[str, Any], *, by: str) -> None:
    """Set what is said of a meeting by somebody who has looked at it."""
    today, held = affiliation.today(session), affiliation.policy_in_force(session)
    for name, value in said.items():
        setattr(meeting, name, value)
    meeting.last_verified_on, meeting.verified_by = today, rules.role_of(by)
    meeting.verification_due_on = due_on(today, held["listing.verify_months"])


def _require_allowed(session: Session, said: dict[str, Any]) -> None:
    held = affiliation.policy_in_force(session)
    if "attendance" in said and not rules.may_gather(held["gathering"], said["attendance"]):
        raise refusal(held, "gathering", "Members meet online only.")
    rules.require_known(said.get("types", ()), store.types(session))


def _told(session: Session, meeting: Meeting) -> Meeting:
    venue = venues.require_venue(session, meeting.venue_id)
    closed = events.closed_at(session, venue.id, affiliation.today(session))
    events.listing_changed(session, meeting, venue, closed, events.screen(session))
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
