"""On which days a meeting is due, and when it begins on the clock."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.recurrence import Move, Series, read_rule

SUNDAY = date(2026, 3, 15)
NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
FORTNIGHTLY = read_rule("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU")
EDGE = (Move(SUNDAY, date.max, None),)
MARCH = (date(2026, 3, 1), date(2026, 3, 31))


def series(rule=FORTNIGHTLY, **said):
    usual = {"weekday": 7, "starts": "19:30", "timezone": "America/Halifax", "first_on": SUNDAY}
    return Series(**{**usual, **said}, rule=rule)


def test_it_is_due_from_the_day_it_counts_from():
    assert series().due(*MARCH) == [SUNDAY, date(2026, 3, 29)]


def test_without_a_rule_it_is_due_every_week():
    assert series(rule=None, first_on=None).due(*MARCH) == [date(2026, 3, day) for day in (1, 8, 15, 22, 29)]


def test_by_appointment_it_is_due_on_no_day_and_may_be_held_on_any():
    by_appointment = series(rule=None, weekday=None, starts=None)
    assert (by_appointment.due(*MARCH), by_appointment.is_due(SUNDAY)) == ([], True)


@pytest.mark.parametrize(
    ("weekday", "starts", "expected"),
    [
        (7, "19:30", "2026-03-15T22:30:00+00:00"),
        (7, "09:00", "2026-03-22T12:00:00+00:00"),
        (7, "08:59", "2026-03-22T11:59:00+00:00"),
        (1, "19:30", "2026-03-16T22:30:00+00:00"),
        (6, "19:30", "2026-03-21T22:30:00+00:00"),
    ],
)
def test_a_weekly_meeting_begins_next_at_its_own_wall_time(weekday, starts, expected):
    weekly = series(rule=None, first_on=None, weekday=weekday, starts=starts)
    assert weekly.next_at(NOON).isoformat() == expected


@pytest.mark.parametrize(("today", "hour"), [(date(2026, 3, 4), 23), (date(2026, 3, 9), 22)])
def test_it_keeps_its_wall_time_when_clocks_change(today, hour):
    weekly = series(rule=None, first_on=None, weekday=today.isoweekday())
    assert weekly.next_at(datetime.combine(today, time(12), tzinfo=UTC)).hour == hour


def test_a_day_left_out_is_not_due():
    assert series(except_on=frozenset({SUNDAY})).due(*MARCH) == [date(2026, 3, 29)]


def test_a_day_moved_is_due_where_it_was_moved_to():
    moved = series(moved=(Move(SUNDAY, date(2026, 3, 17), "18:00"),))
    assert (moved.due(*MARCH), moved.is_due(SUNDAY)) == ([date(2026, 3, 17), date(2026, 3, 29)], False)
    assert moved.next_at(NOON).isoformat() == "2026-03-17T21:00:00+00:00"


def test_an_occasion_may_be_moved_to_another_time_of_its_day():
    assert series(moved=(Move(SUNDAY, SUNDAY, "10:00"),)).next_at(NOON).isoformat() == "2026-03-15T13:00:00+00:00"


def test_the_next_one_is_not_on_a_day_on_which_its_place_is_closed():
    closed = series(closed=((SUNDAY, date(2026, 3, 29)),))
    assert closed.next_at(NOON).date() == date(2026, 4, 12)


def test_what_is_over_has_no_next_one_and_a_last_day():
    over = series(read_rule("FREQ=WEEKLY;BYDAY=SU;COUNT=2"), first_on=date(2026, 3, 1))
    assert (over.next_at(NOON), over.last_on()) == (None, date(2026, 3, 8))


def test_what_goes_on_has_no_last_day():
    assert series().last_on() is None


@pytest.mark.parametrize("said", [{"first_on": date.max}, {"moved": EDGE}, {"first_on": date.min}])
def test_days_at_the_edge_of_the_calendar_break_nothing(said):
    series(closed=((SUNDAY, date.max),), **said).next_at(NOON)
    assert series(rule=None, **said).due(date(9999, 12, 30), date.max) in ([], [date.max])


ZONES = st.sampled_from(["America/Halifax", "Europe/Berlin", "Australia/Lord_Howe", "America/Asuncion", "Asia/Kolkata"])
CLOCKS = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.integers(0, 59))
RULES = st.sampled_from(["FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", "FREQ=MONTHLY;BYDAY=-1SU"])
NOWS = st.integers(0, 4 * 366 * 24).map(lambda hours: NOON + timedelta(hours=hours))


def _is_skipped(day, clock, zone):
    """Say whether the clocks of that day skip a wall time."""
    wall = datetime.combine(day, time.fromisoformat(clock), tzinfo=ZoneInfo(zone))
    return wall.astimezone(UTC).astimezone(wall.tzinfo).time() != wall.time()


@given(RULES, ZONES, CLOCKS, NOWS)
def test_a_wall_time_is_kept_whatever_the_clocks_do(rule, zone, clock, now):
    found = series(read_rule(rule), timezone=zone, starts=clock).next_at(now)
    wall = found.astimezone(ZoneInfo(zone))
    assert found > now
    assert f"{wall:%H:%M}" == clock or _is_skipped(wall.date(), clock, zone)
    assert wall.isoweekday() == 7


@given(RULES, ZONES, CLOCKS, NOWS)
def test_between_now_and_the_next_one_there_is_none(rule, zone, clock, now):
    held = series(read_rule(rule), timezone=zone, starts=clock)
    found = held.next_at(now)
    days = held.due(now.date() - timedelta(days=1), found.date() + timedelta(days=1))
    assert [at for day in days if now < (at := held.begins_at(day)) < found] == []
