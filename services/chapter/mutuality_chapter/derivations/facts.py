"""The facts of the closed list, asked of the rooms that hold them; and what we are, as conditions ask it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from mutuality.database import Session
from mutuality.guidance import Circumstances, Derivation, DerivedFact, Gathering, Outcome
from mutuality_chapter import affiliation, helpers, helping, lines, meetings, positions
from mutuality_chapter.derivations import rules
from mutuality_chapter.derivations.rules import Found

HALF = 50
Figure = Callable[[Session, date, int], int | None]
Reading = Callable[[int | None, int], Outcome]


def found(session: Session, derived: Derivation, today: date) -> Found:
    """Return what a fact comes to today."""
    figure_of, reading = FACTS[derived.fact]
    figure = figure_of(session, today, derived.parameter)
    return Found(reading(figure, derived.parameter), derived.fact, figure)


def circumstances(session: Session) -> Circumstances:
    """Return what we are, as far as our rooms know it."""
    profile, bond = affiliation.profile(session), affiliation.active_bond(session)
    return Circumstances(
        gathering=_gathering(session),
        has_hotline=any(each.closed_on is None for each in lines.all_lines(session)),
        has_youth=True if meetings.has_type(session, "Y") else None,
        languages=frozenset(profile.languages) or None,
        standing=bond.standing if bond else None,
    )


def _gathering(session: Session) -> Gathering | None:
    ways = meetings.ways_of_attending(session)
    if not ways:
        return None
    return Gathering.ONLINE_ONLY if ways == {"online"} else Gathering.IN_PERSON


def _between_meetings(session: Session, today: date, number: int) -> int | None:
    del number
    return rules.longest_gap(meetings.days_held(session, today - rules.YEAR), today)


def _between_open_meetings(session: Session, today: date, number: int) -> int | None:
    del number
    return rules.longest_gap(meetings.days_held(session, today - rules.YEAR, is_open=True), today)


def _months_on(session: Session, today: date, number: int) -> int | None:
    del today, number
    return rules.least_of([each.months for each in helpers.serving_standings(session)])


def _hours_trained(session: Session, today: date, number: int) -> int | None:
    del today, number
    return rules.least_of([each.hours for each in helpers.serving_standings(session)])


def _helpers(session: Session, today: date, number: int) -> int | None:
    del today, number
    return len(helpers.serving_standings(session))


def _longest_term(session: Session, today: date, number: int) -> int | None:
    del number
    held = [began_on for began_on in positions.terms_running(session) if began_on <= today]
    return max((rules.months_begun(began_on, today) for began_on in held), default=None)


def _filled(session: Session, today: date, number: int) -> int | None:
    del number
    held = [each for each in positions.holders(session) if each.holder_id]
    return sum(each.ends_on is None or each.ends_on >= today for each in held)


def _answered(session: Session, today: date, number: int) -> int | None:
    in_time, due = helping.punctuality(session, today - rules.YEAR, hours=number)
    return rules.share_in_time(in_time, due)


def _lines(session: Session, today: date, number: int) -> int | None:
    del today, number
    return sum(each.closed_on is None and bool(each.hand_off_number) for each in lines.all_lines(session))


def _at_least_half(figure: int | None, number: int) -> Outcome:
    del number
    return rules.reached(figure, HALF)


FACTS: dict[DerivedFact, tuple[Figure, Reading]] = {
    DerivedFact.MEETING_EVERY_DAYS: (_between_meetings, rules.within),
    DerivedFact.OPEN_MEETING_EVERY_DAYS: (_between_open_meetings, rules.within),
    DerivedFact.HELPERS_MONTHS_ON: (_months_on, rules.reached),
    DerivedFact.POSITION_TERM_MONTHS: (_longest_term, rules.within),
    DerivedFact.HELP_ANSWERED_HOURS: (_answered, _at_least_half),
    DerivedFact.HELPERS_AT_LEAST: (_helpers, rules.reached),
    DerivedFact.HELPERS_TRAINED_HOURS: (_hours_trained, rules.reached),
    DerivedFact.POSITIONS_FILLED: (_filled, rules.reached),
    DerivedFact.LINES_WITH_HAND_OFF: (_lines, rules.reached),
}
"""Each fact of the closed list with how its figure is found and read; a request in time is meant of at least half."""
