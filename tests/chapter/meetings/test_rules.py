"""When a meeting is, and what may be recorded of it."""

from datetime import date

import pytest

from mutuality.periods import DayAhead
from mutuality.recurrence import Series
from mutuality_chapter.meetings import rules

SUNDAY = date(2026, 3, 15)


WEEKLY = {"weekday": 7, "starts": "19:30", "timezone": "America/Halifax", "rrule": None, "first_on": None}
SERIES = Series(7, "19:30", "America/Halifax")
BY_APPOINTMENT = Series(None, None, "America/Halifax")


def settled(**said):
    return rules.settled({**WEEKLY, **said}, today=SUNDAY)


@pytest.mark.parametrize("said", [{}, {"weekday": None, "starts": None}])
def test_a_meeting_has_a_weekday_and_a_time_or_is_by_appointment(said):
    assert settled(**said) == {**WEEKLY, **said}


@pytest.mark.parametrize(
    "said", [{"starts": None}, {"weekday": None}, {"weekday": None, "starts": None, "rrule": "FREQ=WEEKLY;BYDAY=SU"}]
)
def test_half_a_schedule_is_refused(said):
    with pytest.raises(rules.HalfScheduled):
        settled(**said)


@pytest.mark.parametrize(
    ("rule", "weekday"),
    [("FREQ=MONTHLY;BYDAY=2TH", 4), ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", 7), ("FREQ=MONTHLY;BYMONTHDAY=15", None)],
)
def test_a_rule_brings_its_weekday_and_counts_from_today(rule, weekday):
    found = settled(weekday=None, rrule=rule)
    assert (found["weekday"], found["first_on"]) == (weekday, SUNDAY)


def test_another_weekday_than_the_rules_is_refused():
    with pytest.raises(rules.WeekdayDiffers):
        settled(rrule="FREQ=MONTHLY;BYDAY=2TH")


def test_a_rule_that_is_over_before_it_begins_is_refused():
    with pytest.raises(rules.NeverHeld):
        settled(rrule="FREQ=WEEKLY;BYDAY=SU;UNTIL=20260314")


def test_an_occasion_of_today_may_be_recorded():
    rules.require_occasion(SUNDAY, SERIES, today=SUNDAY)


def test_an_occasion_ahead_is_refused():
    with pytest.raises(DayAhead):
        rules.require_occasion(date(2026, 3, 22), SERIES, today=SUNDAY)


def test_an_occasion_on_another_weekday_is_refused():
    with pytest.raises(rules.DayOfMeetingWrong):
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
