"""Every query about meetings and occasions."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from types import SimpleNamespace
from typing import Any

from sqlalchemy import Select, func, select

from mutuality.database import Session
from mutuality.freshness import freshness
from mutuality.language import Access
from mutuality.meeting_guide import CODES
from mutuality.problems import NotFound
from mutuality.recurrence import Series
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation, venues
from mutuality_chapter.meetings import events, rules
from mutuality_chapter.meetings.models import Meeting, Occurrence

MEETING = Meeting.__table__.c
OCCURRENCE = Occurrence.__table__.c


def whereabouts(session: Session, meeting_id: str) -> venues.Whereabouts:
    """Return where exactly a meeting that goes on is held, for somebody who may know.

    Raises:
        NotFound: there is no such meeting, or it ended.
    """
    found = meeting(session, meeting_id)
    if found.ended_on is not None:
        raise NotFound("This meeting has ended.")
    return venues.whereabouts(session, found.venue_id)


def meetings_at(session: Session, venue_id: str) -> list[Meeting]:
    """Return the meetings that go on at a venue."""
    wanted = select(Meeting).where(Meeting.venue_id == venue_id, Meeting.ended_on.is_(None)).order_by(Meeting.id)
    return list(session.scalars(wanted))


def meeting(session: Session, meeting_id: str) -> Meeting:
    """Return a meeting.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Meeting, meeting_id)
    if found is None:
        raise NotFound("There is no such meeting.")
    return found


def require_open_or_closed(session: Session, meeting_id: str, held_on: date) -> bool:
    """Return whether a meeting held that day is open to everybody; who asks adds to it, and nobody else meanwhile.

    Raises:
        NotFound: there is no such meeting, or it had ended.
        DayOfMeetingWrong: it is not due that day.
    """
    found = session.get(Meeting, meeting_id, with_for_update=True)
    if found is None or (found.ended_on is not None and found.ended_on < held_on):
        raise NotFound("There is no such meeting that day.")
    rules.require_due(held_on, Series.of(found))
    return bool(found.access == Access.OPEN)


def series_of(session: Session, meeting: Meeting, *, since: date) -> Series:
    """Return a meeting's days, and those from a day on on which its place is closed."""
    return Series.of(meeting, events.closed_at(session, meeting.venue_id, since))


def types(session: Session) -> dict[str, str | None]:
    """Return the types a meeting may have, by code: our body's, with their names, or those of the Meeting Guide."""
    return {**affiliation.meeting_types(session)} or dict.fromkeys(sorted(CODES))


def shown(session: Session, meeting: Meeting, *, whole: bool) -> Any:
    """Return a meeting and how fresh what is said of it is: whole with its version, or as everybody may see it."""
    (said,) = said_of(session, [{column.key: getattr(meeting, column.key) for column in MEETING}], whole=whole)
    return SimpleNamespace(**said) if whole else said


def meetings(session: Session, query: dict[str, Any], *, whole: bool) -> Page:
    """Return a page of meetings that go on, or of those that ended: whole, or as everybody may see them."""
    ended = MEETING.ended_on.is_not(None) if query["ended"] else MEETING.ended_on.is_(None)
    wanted = select(*MEETING).where(ended)
    if query["weekday"]:
        wanted = wanted.where(MEETING.weekday == query["weekday"])
    page = page_of(session, wanted, by=[MEETING.id], query=query)
    said = [dict(row._mapping) for row in page.items]  # noqa: SLF001 - SQLAlchemy's public name
    return Page(said_of(session, said, whole=whole), page.next)


def said_of(session: Session, meetings: list[dict[str, Any]], *, whole: bool) -> list[dict[str, Any]]:
    """Return meetings with how fresh what is said of them is: whole, or as everybody may see them."""
    today = affiliation.today(session)
    for each in meetings:
        each["verification"] = freshness(each["last_verified_on"], each["verification_due_on"], today)
    if whole:
        return meetings
    places = venues.places(session, (each["venue_id"] for each in meetings))
    return [venues.meeting_seen(each, places[each["venue_id"]]) for each in meetings]


def next_occasion(session: Session) -> rules.Occasion | None:
    """Return the meeting that begins next, if any is planned; of those by appointment nobody knows when."""
    goes_on = MEETING.ended_on.is_(None) & MEETING.starts.is_not(None)
    rows = session.execute(select(*MEETING).where(goes_on)).all()
    places = venues.places(session, (row.venue_id for row in rows))
    cancelled = {row.meeting_id: [(row.held_on, row.held_on)] for row in session.execute(_latest_cancelled())}
    closed = events.ask_closures(session, session.now.date() - timedelta(days=1))  # it may still be yesterday there
    off = {row.id: closed.get(row.venue_id, []) + cancelled.get(row.id, []) for row in rows}
    coming = [_coming(row, places[row.venue_id], Series.of(row, off[row.id]).next_at(session.now)) for row in rows]
    return min((each for each in coming if each), key=lambda each: (each.starts_at, each.meeting_id), default=None)


def _latest_cancelled() -> Select[str, date]:
    latest = func.max(OCCURRENCE.held_on).label("held_on")
    return select(OCCURRENCE.meeting_id, latest).where(OCCURRENCE.state == "cancelled").group_by(OCCURRENCE.meeting_id)


def _coming(row: Any, place: venues.Place, at: datetime | None) -> rules.Occasion | None:
    if at is None:
        return None
    name = venues.name_seen(row.name, place)
    return rules.Occasion(row.id, name, at, row.minutes, row.attendance, place.kind, place.area)


def imported(session: Session, source: str) -> dict[str, str]:
    """Return the fingerprints of what goes on from a source, by slug."""
    wanted = select(MEETING.slug, MEETING.fingerprint).where(MEETING.source == source, MEETING.ended_on.is_(None))
    return {slug: fingerprint for slug, fingerprint in session.execute(wanted)}  # noqa: C416 - rows, not pairs


def by_slug(session: Session, source: str, slug: str) -> Meeting | None:
    """Return a meeting of a source by its slug, also one that ended."""
    return session.scalar(select(Meeting).where(Meeting.source == source, Meeting.slug == slug))


def meetings_of(session: Session, source: str) -> dict[str, Meeting]:
    """Return the meetings of a source by slug, also those that ended."""
    found = session.scalars(select(Meeting).where(Meeting.source == source))
    return {str(meeting.slug): meeting for meeting in found}


def occurrence(session: Session, meeting_id: str, held_on: date) -> Occurrence:
    """Return one occasion of a meeting.

    Raises:
        NotFound: nothing was recorded of it.
    """
    found = session.get(Occurrence, (meeting_id, held_on))
    if found is None:
        raise NotFound("Nothing was recorded of this occasion.")
    return found


def occurrences(session: Session, meeting_id: str, query: dict[str, Any]) -> Page:
    """Return a page of what was recorded of a meeting."""
    meeting(session, meeting_id)
    wanted = select(*OCCURRENCE).where(OCCURRENCE.meeting_id == meeting_id)
    return page_of(session, wanted, by=[OCCURRENCE.held_on], query=query)


def meeting_counts(session: Session, first: date, last: date) -> dict[str, int]:
    """Return the figures of meetings from one day to another, both included."""
    held = OCCURRENCE.held_on.between(first, last) & (OCCURRENCE.state == "held")
    counted = select(func.count(), func.sum(OCCURRENCE.attended), func.sum(OCCURRENCE.newcomers)).where(held)
    meetings_held, attendance, newcomers = session.execute(counted).one()
    return {"meetings_held": meetings_held, "attendance": int(attendance or 0), "newcomers": int(newcomers or 0)}


def head_counts(session: Session, venue_id: str, first: date, last: date) -> list[Any]:
    """Return how many came to what is held at a venue, day by day, from one day to another."""
    held = (MEETING.venue_id == venue_id) & OCCURRENCE.held_on.between(first, last) & (OCCURRENCE.state == "held")
    wanted = select(OCCURRENCE.held_on, OCCURRENCE.attended).join(Meeting, MEETING.id == OCCURRENCE.meeting_id)
    return list(session.execute(wanted.where(held).order_by(OCCURRENCE.held_on, MEETING.id)))


def days_held(session: Session, since: date, *, is_open: bool = False) -> list[date]:
    """Return the days since one on which a meeting was held, or one that is open to everybody."""
    wanted = select(OCCURRENCE.held_on).join(Meeting, MEETING.id == OCCURRENCE.meeting_id)
    wanted = wanted.where(OCCURRENCE.held_on >= since, OCCURRENCE.state == "held")
    return list(session.scalars(wanted.where(MEETING.access == Access.OPEN) if is_open else wanted))


def ways_of_attending(session: Session) -> set[str]:
    """Return in which ways one takes part in the meetings that go on."""
    return set(session.scalars(select(MEETING.attendance).where(MEETING.ended_on.is_(None))))


def has_type(session: Session, code: str) -> bool:
    """Say whether a meeting that goes on is of a type."""
    return any(code in types for types in session.scalars(select(MEETING.types).where(MEETING.ended_on.is_(None))))
