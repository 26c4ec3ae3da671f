"""What days a waiver can have, and how it stands on each of them."""

from dataclasses import dataclass
from datetime import date

import pytest

from mutuality_federation.waivers import rules
from mutuality_federation.waivers.rules import State

FIRST, LAST = date(2026, 3, 15), date(2026, 6, 15)


@dataclass
class Waiver:
    """What is read of a waiver."""

    id: str = "wvr_1"
    from_on: date = FIRST
    until: date = LAST
    ended_on: date | None = None


def stood(day, ended_on=None, *, is_asked=True):
    return rules.state(Waiver(ended_on=ended_on), day, is_asked=is_asked)


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


def test_a_waiver_lasts_24_months_at_the_most():
    rules.require_days(FIRST, date(2028, 3, 15), FIRST)
    with pytest.raises(rules.WaiverTooLong):
        rules.require_days(FIRST, date(2028, 3, 16), FIRST)


def test_a_waiver_begins_today_or_later_and_does_not_end_before():
    for from_on, until in ((date(2026, 3, 14), LAST), (LAST, FIRST)):
        with pytest.raises(rules.WaiverDaysWrong):
            rules.require_days(from_on, until, FIRST)


def test_a_new_waiver_may_begin_once_the_other_has_ended():
    rules.require_free([Waiver()], date(2026, 6, 16), date(2026, 9, 1))
    rules.require_free([Waiver(ended_on=date(2026, 5, 1))], date(2026, 5, 1), LAST)
    with pytest.raises(rules.AlreadyWaived) as refused:
        rules.require_free([Waiver()], LAST, date(2026, 9, 1))
    assert refused.value.members["waiver_id"] == "wvr_1"
