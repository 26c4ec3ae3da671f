"""How a waiver stands on each day."""

from dataclasses import dataclass
from datetime import date

from mutuality.guidance import WaiverState as State
from mutuality.guidance import days_left, ends_soon, waiver_state

FIRST, LAST = date(2026, 3, 15), date(2026, 6, 15)


@dataclass
class Waiver:
    """What is read of a waiver."""

    from_on: date = FIRST
    until: date = LAST
    ended_on: date | None = None


def stood(day, ended_on=None, *, is_asked=True):
    return waiver_state(Waiver(ended_on=ended_on), day, is_asked=is_asked)


def test_a_waiver_runs_from_its_first_day_to_its_last():
    days = [date(2026, 3, 14), FIRST, LAST, date(2026, 6, 16)]
    assert [stood(day) for day in days] == [State.COMING, State.RUNNING, State.RUNNING, State.ENDED]


def test_a_waiver_that_was_ended_early_still_ran_on_the_days_before():
    assert [stood(day, date(2026, 5, 1)) for day in (date(2026, 4, 30), date(2026, 5, 1))] == [
        State.RUNNING,
        State.ENDED_EARLY,
    ]


def test_a_waiver_from_what_is_not_asked_is_an_orphan_while_it_would_run():
    days = [date(2026, 3, 14), FIRST, date(2026, 6, 16)]
    assert [stood(day, is_asked=False) for day in days] == [State.COMING, State.ORPHAN, State.ENDED]


def test_a_waiver_ends_soon_sixty_days_before_its_last():
    left = [days_left(Waiver(), day, State.RUNNING) for day in (date(2026, 4, 15), date(2026, 4, 16))]
    assert [(each, ends_soon(each)) for each in left] == [(61, False), (60, True)]


def test_what_has_ended_ends_no_more():
    assert [days_left(Waiver(), LAST, state) for state in (State.ENDED, State.ENDED_EARLY)] == [None, None]
