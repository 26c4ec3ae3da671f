"""When a weekly shift is, across midnight and changes of the clock; what overlaps; when a turn is confirmed."""

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.periods import days_of
from mutuality_chapter.shifts import rules
from mutuality_chapter.shifts.rules import Lack, Span, Weekly

HALIFAX = ZoneInfo("America/Halifax")
ZONES = [
    "America/Halifax",
    "Europe/Vienna",
    "Australia/Lord_Howe",
    "America/St_Johns",
    "Africa/Casablanca",
    "Asia/Beirut",
    "America/Asuncion",
    "Pacific/Chatham",
    "Asia/Kolkata",
    "UTC",
]
NOW = datetime(2026, 3, 15, 12, tzinfo=UTC)


def at(text):
    return datetime.fromisoformat(text)


def shift(weekday=6, starts="22:00", ends="06:00", *, ends_next_day=True):
    return Weekly(weekday, starts, ends, ends_next_day)


def test_a_shift_across_midnight_ends_the_next_morning():
    span = rules.span_on(shift(), date(2026, 5, 2), HALIFAX)
    assert span == Span(at("2026-05-03T01:00Z"), at("2026-05-03T09:00Z"))


def test_a_night_in_which_clocks_go_forward_is_an_hour_shorter():
    span = rules.span_on(shift(), date(2026, 3, 7), HALIFAX)
    assert span.ends_at - span.begins_at == timedelta(hours=7)


def test_a_night_in_which_clocks_go_back_is_an_hour_longer():
    span = rules.span_on(shift(), date(2026, 10, 31), HALIFAX)
    assert span.ends_at - span.begins_at == timedelta(hours=9)


def test_a_time_that_clocks_leave_out_is_the_instant_they_go_forward():
    assert rules.instant(date(2026, 3, 8), "02:30", HALIFAX) == at("2026-03-08T06:00Z")


def test_a_time_that_clocks_show_twice_is_the_first_of_the_two():
    assert rules.instant(date(2026, 11, 1), "01:30", HALIFAX) == at("2026-11-01T04:30Z")


def test_a_shift_that_clocks_leave_out_whole_is_not_that_day():
    assert rules.span_on(Weekly(7, "02:10", "02:50", ends_next_day=False), date(2026, 3, 8), HALIFAX) is None


def test_a_day_that_a_zone_left_out_has_no_shift():
    apia = ZoneInfo("Pacific/Apia")
    assert rules.span_on(Weekly(5, "08:00", "20:00", ends_next_day=False), date(2011, 12, 30), apia) is None


@given(st.sampled_from(ZONES), st.dates(date(2024, 1, 1), date(2027, 12, 31)), st.data())
def test_a_later_wall_time_is_never_an_earlier_instant(name, day, data):
    early, late = sorted(data.draw(st.tuples(*[st.integers(0, 1439)] * 2)))
    first, second = (rules.instant(day, f"{m // 60:02}:{m % 60:02}", ZoneInfo(name)) for m in (early, late))
    assert first <= second


@given(
    st.sampled_from(ZONES),
    st.integers(2024, 2027),
    st.integers(1, 12),
    st.lists(st.integers(0, 1439), min_size=2, max_size=6, unique=True),
)
def test_shifts_that_follow_one_another_cover_a_month_without_a_hole_or_an_overlap(name, year, month, cuts):
    zone, walls = ZoneInfo(name), [f"{each // 60:02}:{each % 60:02}" for each in sorted(cuts)]
    first, last = days_of(f"{year}-{month:02}")
    ring = [*pairwise(walls), (walls[-1], walls[0])]
    shifts = [Weekly(weekday, starts, ends, ends <= starts) for weekday in range(1, 8) for starts, ends in ring]
    days = ((each, day) for each in shifts for day in rules.days_on(each.weekday, first, last))
    spans = [span for each, day in days if (span := rules.span_on(each, day, zone))]
    spans.sort(key=lambda span: span.begins_at)
    assert all(one.ends_at == other.begins_at for one, other in pairwise(spans))
    assert spans[0].begins_at == rules.instant(first, walls[0], zone)
    assert spans[-1].ends_at == rules.instant(last + timedelta(days=1), walls[0], zone)


@pytest.mark.parametrize(
    "backwards",
    [
        shift(starts="20:00", ends="08:00", ends_next_day=False),
        shift(starts="08:00", ends="08:00", ends_next_day=False),
        shift(starts="08:00", ends="08:00"),
        shift(starts="08:00", ends="20:00"),
    ],
)
def test_a_shift_that_starts_after_it_ends_or_lasts_a_day_is_refused(backwards):
    with pytest.raises(rules.ShiftBackwards):
        rules.require_forwards(backwards)


@pytest.mark.parametrize(
    "other",
    [
        shift(starts="05:59", ends="08:00", ends_next_day=False, weekday=7),
        shift(starts="12:00", ends="22:01", ends_next_day=False),
        shift(starts="23:00", ends="23:30", ends_next_day=False),
    ],
)
def test_a_shift_that_overlaps_another_of_the_same_person_is_refused(other):
    with pytest.raises(rules.ShiftOverlaps):
        rules.require_free(shift(), [other])


def test_a_shift_across_the_weeks_end_overlaps_one_at_its_beginning():
    monday = Weekly(1, "05:00", "09:00", ends_next_day=False)
    for one, other in ((shift(weekday=7), monday), (monday, shift(weekday=7))):
        with pytest.raises(rules.ShiftOverlaps):
            rules.require_free(one, [other])


def test_a_shift_may_begin_when_another_ends():
    rules.require_free(shift(), [Weekly(7, "06:00", "08:00", ends_next_day=False), shift(weekday=5)])


def test_a_turn_is_confirmed_from_two_days_before_until_it_begins():
    rules.require_confirmable(NOW + timedelta(hours=48), NOW)
    with pytest.raises(rules.ConfirmationTooEarly):
        rules.require_confirmable(NOW + timedelta(hours=49), NOW)
    with pytest.raises(rules.TurnOver):
        rules.require_confirmable(NOW, NOW)


def test_a_turn_lacks_somebody_or_a_day_before_their_word():
    tomorrow, later = NOW + timedelta(hours=24), NOW + timedelta(hours=25)
    assert rules.lack_of(None, None, later, NOW) == Lack.NOBODY
    assert rules.lack_of("mary", None, tomorrow, NOW) == Lack.UNCONFIRMED
    assert (rules.lack_of("mary", None, later, NOW), rules.lack_of("mary", NOW, tomorrow, NOW)) == (None, None)
