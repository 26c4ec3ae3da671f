"""A series of growth: what began and ended in each month or year, and what was active at its end."""

import pytest

from mutuality.periods import SpanTooLong
from mutuality_federation.growth.rules import By, Came, Every, groups_of, number_of, series

BEGUN = [Came(number_of(month)) for month in ("1935-06", "2024-11", "2025-02")]
CLOSED = Came(number_of("2025-05"), begun=0, closed=1, active=-1)


def points(*moves, first="2024-10", last="2025-06", every=Every.MONTH):
    found = series(moves, first=first, last=last, every=every)
    return [(each.period, each.begun, each.closed, each.active) for each in found]


def test_what_began_before_the_first_month_is_active_from_the_first():
    assert points(*BEGUN, last="2024-12") == [("2024-10", 0, 0, 1), ("2024-11", 1, 0, 2), ("2024-12", 0, 0, 2)]


def test_years_add_up_what_their_months_brought():
    assert points(*BEGUN, CLOSED, every=Every.YEAR) == [("2024", 1, 0, 2), ("2025", 1, 1, 2)]


def test_what_ends_lowers_what_is_active_and_takes_nothing_from_what_began():
    assert points(*BEGUN, CLOSED)[-2:] == [("2025-05", 0, 1, 2), ("2025-06", 0, 0, 2)]


@pytest.mark.parametrize(("first", "last"), [("2025-02", "2025-01"), ("2000-01", "2026-01")])
def test_a_series_has_a_point_and_no_more_than_240(first, last):
    with pytest.raises(SpanTooLong):
        points(*BEGUN, first=first, last=last)


def test_a_century_is_told_in_years():
    assert len(points(*BEGUN, first="1935-01", last="2026-12", every=Every.YEAR)) == 92


def test_a_body_of_two_kinds_of_origin_counts_in_both():
    class Body:
        concern, origin = "Grief", ["rapid_social_change", "professional_failure"]

    assert [groups_of(Body, by) for by in By] == [["all"], ["Grief"], Body.origin]
