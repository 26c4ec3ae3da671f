"""What each figure of a period comes to today."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.periods import days_of
from mutuality_chapter import exchanges, helping, hotline, meetings, members, noting, outreach


def figures(session: Session, period: str) -> dict[str, int]:
    """Return every figure of a period, computed from what the other rooms hold, or noted by hand."""
    first, last = days_of(period)
    by_state = {f"members_{state}": count for state, count in members.members_by_state(session, last).items()}
    return {
        **by_state,
        **members.moves_between(session, first, last),
        **exchanges.exchange_counts(session, first, last),
        **helping.request_counts(session, first, last),
        **meetings.meeting_counts(session, first, last),
        **noting.numbers(session, period),
        "hotline_calls": hotline.figures(session, first=period, last=period)["calls"],
    }


def channels(session: Session, period: str) -> dict[str, str | int]:
    """Return how help went out in a month by each of its four channels; this stays here.

    One conversation is one contact. A call to the hotline is counted by the hotline alone, and is no contact besides.
    """
    first, last = days_of(period)
    talks = exchanges.exchange_counts(session, first, last)
    called = hotline.figures(session, first=period, last=period)
    return {
        "period": period,
        "contacts": sum(count for name, count in talks.items() if name.startswith("contacts_")),
        "meetings": meetings.meeting_counts(session, first, last)["meetings_held"],
        "hotline_calls": called["calls"],
        "hotline_answered": called["answered"],
        "outreach_steps": sum(outreach.figures(session, first, last)["steps"].values()),
    }
