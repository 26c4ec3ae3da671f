"""What happens to closures: a place is closed for some days, and the meetings there are shown so."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.periods import days_of
from mutuality_chapter import meetings, venues
from mutuality_chapter.closures import rules, store
from mutuality_chapter.closures.models import Closure


def close(session: Session, *, venue_id: str, first: date, last: date) -> Closure:
    """Close a place for some days, and with it every meeting there.

    Raises:
        NotFound: there is no such place.
        ClosureSpanWrong: it ends before it begins, or lasts more than a year.
    """
    venues.require_venue(session, venue_id)
    rules.require_span(first, last)
    closure = Closure(id=session.new_id("clo"), venue_id=venue_id, first=first, last=last, version=1)
    session.add(closure)
    session.flush()  # whoever asks which places are closed finds it
    session.announce(venues.VenueChanged(venue_id))
    return closure


def undo(session: Session, *, closure: Closure) -> None:
    """Open a place again on the days on which it was closed, unless another closure closes it too."""
    session.delete(closure)
    session.flush()  # whoever asks which places are closed finds it no more
    session.announce(venues.VenueChanged(closure.venue_id))


def days(session: Session, *, meeting_id: str, month: str) -> dict[str, Any]:
    """Return the days of a month on which a meeting is due, and whether its place is closed.

    Raises:
        NotFound: there is no such meeting.
    """
    meeting = meetings.require_meeting(session, meeting_id)
    first, last = days_of(month)
    series = meetings.series_of(session, meeting, since=first)
    due = series.due(first, min(last, meeting.ended_on or last))
    return {"month": month, "items": [{"day": day, "is_closed": series.is_closed(day)} for day in due]}


def tell_closures(session: Session, asked: meetings.ClosuresAsked) -> None:
    """Tell which places are closed from a day on."""
    for closure in store.closures_since(session, asked.since):
        asked.tell(closure.venue_id, closure.first, closure.last)
