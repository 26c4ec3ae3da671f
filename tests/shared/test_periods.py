"""Months and longer periods, as reports speak of them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality import periods

DAY = st.dates(date(1900, 1, 1), date(2200, 12, 31))


@given(day=DAY)
def test_a_day_lies_in_its_month(day):
    first, last = periods.days_of(periods.month_of(day))
    assert first <= day <= last


@given(day=DAY)
def test_a_month_ends_the_day_before_the_next_begins(day):
    last = periods.days_of(periods.month_of(day))[1]
    assert periods.days_of(periods.month_of(last + timedelta(days=1)))[0] == last + timedelta(days=1)


LENGTH = st.sampled_from(list(periods.Period))


@given(day=DAY, length=LENGTH, starts_in=st.integers(1, 12))
def test_a_day_lies_in_its_period_whenever_its_year_begins(day, length, starts_in):
    first, last = periods.days_of(periods.period_of(day, length, starts_in=starts_in))
    assert first <= day <= last
    assert (first.month - starts_in) % periods.MONTHS_OF[length] == 0


@given(day=DAY, length=LENGTH, starts_in=st.integers(1, 12))
def test_periods_follow_each_other_without_a_gap(day, length, starts_in):
    last = periods.days_of(periods.period_of(day, length, starts_in=starts_in))[1]
    after = periods.period_of(last + timedelta(days=1), length, starts_in=starts_in)
    assert periods.days_of(after)[0] == last + timedelta(days=1)


def test_a_year_that_begins_in_july_is_written_by_its_first_month_and_its_length():
    assert periods.period_of(date(2027, 3, 15), periods.Period.YEAR, starts_in=7) == "2026-07--P12M"
    assert periods.period_of(date(2027, 3, 15), periods.Period.MONTH) == "2027-03"


def test_months_are_counted_with_both_ends():
    assert periods.months_between("2025-11", "2026-02") == ["2025-11", "2025-12", "2026-01", "2026-02"]


@pytest.mark.parametrize(("first", "last", "fits"), [("2006-01", "2025-12", True), ("2006-01", "2026-01", False)])
def test_twenty_years_can_be_asked_for_at_once(first, last, fits):
    if fits:
        assert len(periods.months_between(first, last)) == 240
    else:
        with pytest.raises(periods.SpanTooLong):
            periods.months_between(first, last)


def test_a_span_runs_forward():
    with pytest.raises(periods.SpanTooLong):
        periods.months_between("2026-02", "2026-01")


@pytest.mark.parametrize(("today", "is_over"), [(date(2026, 2, 28), False), (date(2026, 3, 1), True)])
def test_a_month_is_over_once_its_last_day_has_passed(today, is_over):
    if is_over:
        periods.require_over("2026-02", today)
    else:
        with pytest.raises(periods.PeriodAhead, match="2026-02-28"):
            periods.require_over("2026-02", today)


@pytest.mark.parametrize(("days", "closes", "is_open"), [(90, 90, True), (91, 90, False), (9999, 0, True)])
def test_a_month_is_open_until_it_was_closed(days, closes, is_open):
    today = date(2026, 2, 28) + timedelta(days)
    if is_open:
        periods.require_open("2026-02", today, closes)
    else:
        with pytest.raises(periods.PeriodClosed):
            periods.require_open("2026-02", today, closes)


def test_what_happened_lies_in_no_future():
    periods.require_past(date(2026, 3, 15), date(2026, 3, 15))
    with pytest.raises(periods.DayAhead):
        periods.require_past(date(2026, 3, 16), date(2026, 3, 15))


def test_a_report_is_due_so_many_days_after_the_months_end():
    assert periods.due_on("2024-02", 10) == date(2024, 3, 10)
