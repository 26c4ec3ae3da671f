"""What reports come to: shares of what was expected, and none where nothing was."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_federation.completeness import rules
from mutuality_federation.completeness.rules import ReportStanding

DUE = date(2026, 4, 10)
DAYS = st.none() | st.integers(-20, 40).map(lambda days: DUE + timedelta(days=days))


def report(standing="received", due_on=DUE, received_on=None):
    """Return how a report stands."""
    return ReportStanding("cha_1", None, "Mill", "standard", "2026-03", standing, due_on, [], received_on)


def any_report(received_on, standing):
    return report("received" if received_on else standing, received_on=received_on)


REPORTS = st.builds(any_report, DAYS, st.sampled_from(["awaited", "gap", "overdue", "excused", "nothing"]))


@given(st.lists(REPORTS))
def test_no_share_exceeds_a_hundred_and_every_report_is_counted_once(rows):
    found = rules.shares(rows)
    assert found.received <= found.expected
    assert found.expected == found.received + found.awaited + found.missing
    assert all(share is None or 0 <= share <= 100 for share in (found.completeness, found.timeliness))


def test_a_report_is_on_time_on_its_day_and_late_on_the_next():
    days = (DUE, DUE + timedelta(days=1))
    assert [rules.timing(report(received_on=each)) for each in days] == ["on_time", "late"]


def test_nothing_expected_is_a_state_and_neither_0_nor_100():
    found = rules.shares([report("nothing"), report("excused")])
    assert (found.state, found.completeness, found.timeliness) == ("nothing_expected", None, None)


def test_a_hundred_says_that_none_is_lacking():
    rows = [report(received_on=DUE)] * 999 + [report("overdue")]
    assert rules.shares(rows).completeness == 99


def test_what_comes_without_a_day_is_complete_and_says_nothing_of_time():
    found = rules.shares([report(due_on=None, received_on=DUE)])
    assert (found.completeness, found.timeliness) == (100, None)


@pytest.mark.parametrize(
    ("duty", "at_due", "after_due", "at_grace", "after_grace"),
    [
        ("none", "nothing", "nothing", "nothing", "nothing"),
        ("invited", "nothing", "nothing", "nothing", "nothing"),
        ("expected", "awaited", "gap", "gap", "gap"),
        ("required", "awaited", "gap", "gap", "overdue"),
    ],
)
def test_a_report_is_overdue_only_where_it_is_required(duty, at_due, after_due, at_grace, after_grace):
    days = (0, 1, 10, 11)
    stands = [
        rules.standing(is_received=False, duty=duty, due_on=DUE, grace_days=10, today=DUE + timedelta(day))
        for day in days
    ]
    assert stands == [at_due, after_due, at_grace, after_grace]


@pytest.mark.parametrize("duty", ["none", "invited", "expected", "required"])
def test_a_report_that_came_is_received_whatever_is_asked(duty):
    stands = rules.standing(is_received=True, duty=duty, due_on=DUE, grace_days=0, today=DUE + timedelta(99))
    assert stands == "received"


def test_a_report_that_is_due_on_no_day_is_never_late():
    stands = rules.standing(is_received=False, duty="required", due_on=None, grace_days=0, today=date(2036, 1, 1))
    assert stands == "awaited"
