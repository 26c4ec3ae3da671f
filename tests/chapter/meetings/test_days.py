"""When a meeting is, as its weekday, time and rule say together."""

from datetime import date

import pytest

from mutuality_chapter.meetings import days

SUNDAY = date(2026, 3, 15)
WEEKLY = {"weekday": 7, "starts": "19:30", "timezone": "America/Halifax", "rrule": None, "first_on": None}


def settled(**said):
    return days.settled({**WEEKLY, **said}, today=SUNDAY)


@pytest.mark.parametrize("said", [{}, {"weekday": None, "starts": None}])
def test_a_meeting_has_a_weekday_and_a_time_or_is_by_appointment(said):
    assert settled(**said) == {**WEEKLY, **said}


@pytest.mark.parametrize(
    "said", [{"starts": None}, {"weekday": None}, {"weekday": None, "starts": None, "rrule": "FREQ=WEEKLY;BYDAY=SU"}]
)
def test_half_a_schedule_is_refused(said):
    with pytest.raises(days.HalfScheduled):
        settled(**said)


@pytest.mark.parametrize(
    ("rule", "weekday"),
    [("FREQ=MONTHLY;BYDAY=2TH", 4), ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", 7), ("FREQ=MONTHLY;BYMONTHDAY=15", None)],
)
def test_a_rule_brings_its_weekday_and_counts_from_today(rule, weekday):
    found = settled(weekday=None, rrule=rule)
    assert (found["weekday"], found["first_on"]) == (weekday, SUNDAY)


def test_another_weekday_than_the_rules_is_refused():
    with pytest.raises(days.WeekdayDiffers):
        settled(rrule="FREQ=MONTHLY;BYDAY=2TH")


def test_a_rule_that_is_over_before_it_begins_is_refused():
    with pytest.raises(days.NeverHeld):
        settled(rrule="FREQ=WEEKLY;BYDAY=SU;UNTIL=20260314")
