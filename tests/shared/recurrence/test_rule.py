"""Which recurrence rules are taken, and on which days they fall."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.recurrence import RuleUnfit, read_rule
from mutuality.recurrence.rule import WEEKDAYS

BEGINS = date(2026, 3, 15)


def days(text, begins=BEGINS, first=BEGINS, last=date(2026, 12, 31)):
    return [f"{day:%m-%d}" for day in read_rule(text).between(begins, first, last)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=SU", ["03-15", "03-22", "03-29"]),
        ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SU", ["03-15", "03-29", "04-12"]),
        ("FREQ=MONTHLY;BYDAY=2TH", ["04-09", "05-14", "06-11"]),
        ("FREQ=MONTHLY;BYDAY=-1TH", ["03-26", "04-30", "05-28"]),
        ("FREQ=MONTHLY;BYDAY=5SU", ["03-29", "05-31", "08-30"]),
        ("FREQ=MONTHLY;BYMONTHDAY=15", ["03-15", "04-15", "05-15"]),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", ["03-31", "04-30", "05-31"]),
        ("FREQ=MONTHLY;BYMONTHDAY=31", ["03-31", "05-31", "07-31"]),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO", ["06-01", "09-07", "12-07"]),
        ("FREQ=WEEKLY;BYDAY=SU;BYMONTH=6,7", ["06-07", "06-14", "06-21"]),
        ("FREQ=YEARLY;BYMONTH=11;BYMONTHDAY=2", ["11-02"]),
    ],
)
def test_a_rule_falls_on_these_days_first(text, expected):
    assert days(text)[:3] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("FREQ=WEEKLY;BYDAY=SU;COUNT=1", ["03-15"]),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2", ["03-17", "03-24"]),
        ("FREQ=WEEKLY;BYDAY=SU;UNTIL=20260329", ["03-15", "03-22", "03-29"]),
    ],
)
def test_a_rule_that_ends_has_no_more_days_than_these(text, expected):
    assert days(text) == expected


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FREQ=SECONDLY;COUNT=9", "FREQ=SECONDLY is not taken."),
        ("FREQ=HOURLY", "FREQ=HOURLY is not taken."),
        ("FREQ=DAILY", "FREQ=DAILY is not taken."),
        ("FREQ=WEEKLY", "WEEKLY needs one weekday: BYDAY=TU."),
        ("FREQ=WEEKLY;BYDAY=TU,TH", "BYDAY=TU,TH is not taken."),
        ("FREQ=WEEKLY;BYDAY=2TU", "WEEKLY needs one weekday: BYDAY=TU."),
        ("FREQ=MONTHLY;BYDAY=TU", "Say the nth or last weekday, BYDAY=2TH or -1FR, or BYMONTHDAY=15."),
        ("FREQ=WEEKLY;BYDAY=TU;BYHOUR=3", "BYHOUR is not taken; "),
        ("FREQ=WEEKLY;BYDAY=TU;INTERVAL=99", "INTERVAL is at most 26 there."),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=501", "COUNT is at most 500."),
        ("FREQ=WEEKLY;BYDAY=TU;COUNT=2;UNTIL=20260401", "COUNT or UNTIL, not both."),
        ("FREQ=WEEKLY;BYDAY=TU;UNTIL=20260231", "UNTIL=20260231 is no day."),
        ("FREQ=WEEKLY;BYDAY=TU;BYDAY=TH", "A rule says FREQ, and each part once"),
        ("every week", "A rule says FREQ, and each part once"),
    ],
)
def test_any_other_rule_is_refused_and_told_why(text, why):
    with pytest.raises(RuleUnfit) as refused:
        read_rule(text)
    assert str(refused.value).startswith(why)


@pytest.mark.parametrize(
    "text",
    [
        "FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2",
        "FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31",
        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=1;BYMONTH=3",
        "FREQ=YEARLY;INTERVAL=4;BYMONTH=2;BYMONTHDAY=29",
        "FREQ=YEARLY;BYMONTH=2;BYDAY=5SU",
    ],
)
def test_a_rule_that_might_never_come_round_is_refused(text):
    with pytest.raises(RuleUnfit):
        read_rule(text)


def test_a_rule_is_held_in_one_form_whatever_its_order():
    assert read_rule("byday=su;interval=2;freq=weekly").text() == "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU"


WEEKLY = st.builds("FREQ=WEEKLY;INTERVAL={};BYDAY={}".format, st.integers(1, 26), st.sampled_from(WEEKDAYS))
MONTHLY = st.builds(
    "FREQ=MONTHLY;INTERVAL={};{}".format,
    st.integers(1, 6),
    st.builds("BYDAY={}{}".format, st.sampled_from([-1, 1, 2, 3, 4, 5]), st.sampled_from(WEEKDAYS))
    | st.builds("BYMONTHDAY={}".format, st.sampled_from([-1, *range(1, 32)])),
)
YEARLY = st.builds("FREQ=YEARLY;BYMONTH={};BYMONTHDAY={}".format, st.integers(1, 12), st.integers(-1, 28).filter(bool))
RULES = WEEKLY | MONTHLY | YEARLY
BEGINNINGS = st.dates(date(2010, 1, 1), date(2025, 12, 31))


@given(RULES, BEGINNINGS, st.integers(0, 2000))
def test_an_old_series_has_the_days_it_would_have_if_counted_from_its_beginning(text, begins, later):
    rule, since = read_rule(text), begins + timedelta(days=later)
    last = since + timedelta(days=200)
    whole = rule.between(begins, begins, last)
    assert rule.between(begins, since, last) == [day for day in whole if day >= since]


@given(RULES, BEGINNINGS)
def test_every_rule_that_is_taken_comes_round_within_eight_years(text, begins):
    rule = read_rule(text)
    assert (next(rule.coming(begins, begins)) - begins).days <= 8 * 366


@given(RULES)
def test_a_rule_written_down_is_read_again_as_the_same(text):
    assert read_rule(read_rule(text).text()) == read_rule(text)
