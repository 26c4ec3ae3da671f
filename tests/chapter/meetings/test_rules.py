"""When a meeting is, and what may be recorded of it."""

from datetime import date

import pytest

from mutuality.periods import DayAhead
from mutuality.recurrence import Series
from mutuality_chapter.meetings import DayOfMeetingWrong, rules

SUNDAY = date(2026, 3, 15)


SERIES = Series(7, "19:30", "America/Halifax")
BY_APPOINTMENT = Series(None, None, "America/Halifax")


def test_an_occasion_of_today_may_be_recorded():
    rules.require_occasion(SUNDAY, SERIES, today=SUNDAY)


def test_an_occasion_ahead_is_refused():
    with pytest.raises(DayAhead):
        rules.require_occasion(date(2026, 3, 22), SERIES, today=SUNDAY)


def test_an_occasion_on_another_weekday_is_refused():
    with pytest.raises(DayOfMeetingWrong):
        rules.require_occasion(date(2026, 3, 14), SERIES, today=SUNDAY)


def test_a_meeting_by_appointment_may_be_on_any_day():
    rules.require_occasion(date(2026, 3, 14), BY_APPOINTMENT, today=SUNDAY)


def test_nothing_is_held_where_the_place_was_closed_and_it_may_be_recorded_as_cancelled():
    closed = Series(7, "19:30", "America/Halifax", closed=((SUNDAY, SUNDAY),))
    rules.require_place_open(SUNDAY, closed, state="cancelled")
    with pytest.raises(rules.PlaceClosed):
        rules.require_place_open(SUNDAY, closed, state="held")


@pytest.mark.parametrize(("kind", "role"), [("secretary", "secretary"), ("treasurer", "other"), ("Robin", "other")])
def test_who_made_sure_is_a_role_and_never_a_name(kind, role):
    assert rules.role_of(kind) == role


def test_everybody_may_be_new():
    rules.require_tally("held", attended=3, newcomers=3)


def test_there_are_no_more_newcomers_than_people():
    with pytest.raises(rules.TooManyNewcomers):
        rules.require_tally("held", attended=3, newcomers=4)


def test_nobody_came_to_what_was_cancelled():
    with pytest.raises(rules.CancelledYetAttended):
        rules.require_tally("cancelled", attended=1, newcomers=0)
