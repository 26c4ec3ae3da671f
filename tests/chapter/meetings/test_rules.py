"""When a meeting is, and what may be recorded of it."""

from datetime import date

import pytest

from mutuality.periods import DayAhead
from mutuality_chapter.meetings import rules

SUNDAY = date(2026, 3, 15)


@pytest.mark.parametrize(("weekday", "starts"), [(2, "19:30"), (None, None)])
def test_a_meeting_has_a_weekday_and_a_time_or_is_by_appointment(weekday, starts):
    rules.require_schedule(weekday, starts)


@pytest.mark.parametrize(("weekday", "starts"), [(2, None), (None, "19:30")])
def test_half_a_schedule_is_refused(weekday, starts):
    with pytest.raises(rules.HalfScheduled):
        rules.require_schedule(weekday, starts)


def test_an_occasion_of_today_may_be_recorded():
    rules.require_occasion(SUNDAY, 7, today=SUNDAY)


def test_an_occasion_ahead_is_refused():
    with pytest.raises(DayAhead):
        rules.require_occasion(date(2026, 3, 22), 7, today=SUNDAY)


def test_an_occasion_on_another_weekday_is_refused():
    with pytest.raises(rules.DayOfMeetingWrong):
        rules.require_occasion(date(2026, 3, 14), 7, today=SUNDAY)


def test_a_meeting_by_appointment_may_be_on_any_day():
    rules.require_occasion(date(2026, 3, 14), None, today=SUNDAY)


def test_everybody_may_be_new():
    rules.require_tally("held", attended=3, newcomers=3)


def test_there_are_no_more_newcomers_than_people():
    with pytest.raises(rules.TooManyNewcomers):
        rules.require_tally("held", attended=3, newcomers=4)


def test_nobody_came_to_what_was_cancelled():
    with pytest.raises(rules.CancelledYetAttended):
        rules.require_tally("cancelled", attended=1, newcomers=0)
