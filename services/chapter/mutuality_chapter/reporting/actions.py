"""What we do with figures: compute them from the other rooms, look at what would leave, release it."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.disclosure import FLOOR
from mutuality.language import DICTIONARY, DICTIONARY_VERSION
from mutuality.periods import days_of, require_open, require_over
from mutuality.policy import PolicyInForce, asked, refusal, require_asked_period
from mutuality_chapter import affiliation, exchanges, helping, hotline, meetings, members, outreach
from mutuality_chapter.reporting import events, rules
from mutuality_chapter.reporting.models import Report

CELL = ("indicator", "state", "value", "mode")


def figures(session: Session, period: str) -> dict[str, int]:
    """Return every figure of a period, computed from what the other rooms hold."""
    first, last = days_of(period)
    by_state = {f"members_{state}": count for state, count in members.members_by_state(session, last).items()}
    return {
        **by_state,
        **members.moves_between(session, first, last),
        **exchanges.exchange_counts(session, first, last),
        **helping.request_counts(session, first, last),
        **meetings.meeting_counts(session, first, last),
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


def preview(session: Session, period: str) -> list[rules.Leaving]:
    """Return what would leave of a period, figure by figure, no more than is asked; nothing is written.

    Raises:
        PeriodAhead: the period is not over.
    """
    require_over(period, affiliation.today(session))
    held = affiliation.policy_in_force(session)
    return rules.leaving(figures(session, period), asked(held, DICTIONARY), floor=_floor(held))


def stays(session: Session) -> list[rules.Staying]:
    """Return the figures of which nothing leaves, whatever they are, each with the rule that says so."""
    return rules.staying(affiliation.policy_in_force(session))


def release(session: Session, *, period: str, by: str) -> Report:
    """Release the figures of a period as they stand; doing it again revises them.

    Raises:
        PolicyRefused: the body asks for no reports, for none about such a period, or for no figure of ours.
        PeriodAhead, PeriodClosed: the period is not over, or was closed.
    """
    held = affiliation.policy_in_force(session)
    if held["reporting.duty"] == "none":
        raise refusal(held, "reporting.duty", "Our body asks for no figures, so none leave.")
    known = session.get(Report, period)
    if known is None:
        require_asked_period(held, period)
    require_open(period, affiliation.today(session), held["reporting.closes_days"])
    shown, floor = preview(session, period), _floor(held)
    rules.require_something(held, shown)
    report = known or Report(period=period, version=1)
    report.cells = [{name: getattr(each, name) for name in CELL} for each in shown]
    report.dictionary, report.floor, report.policy_version = DICTIONARY_VERSION, floor, held.version
    report.released_at, report.released_by = session.now, by
    session.add(report)
    session.flush()  # counts the version up before the answer is made
    events.report_released(session, report)
    return report


def _floor(held: PolicyInForce) -> int:
    """Return the least number of people that may leave as a number: our own floor, or the body's if it is higher."""
    return max(FLOOR, int(held["number_visibility.min_cell"]))
