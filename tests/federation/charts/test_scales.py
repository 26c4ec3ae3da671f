"""Where things stand in a picture, whatever the numbers and however long the time."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mutuality.periods import days_of, month_of
from mutuality_federation.charts.scales import along, name_of, upward

WIDTH = 664


@given(highest=st.integers(1, 10**9))
def test_every_number_is_within_its_scale_of_few_steps(highest):
    up = upward(highest, at=0, height=170)
    assert 0 <= up.y(highest) <= up.y(0) == 170
    assert 2 <= len(up.ticks) <= 7


@given(first=st.integers(2000 * 12, 2100 * 12), months=st.integers(1, 240))
def test_names_of_months_never_run_into_each_other(first, months):
    ends = (f"{number // 12}-{number % 12 + 1:02}" for number in (first, first + months - 1))
    places = [x for x, _, _ in along(ends, at=0, width=WIDTH).labels()]
    assert all(right - left >= 33 for left, right in pairwise(places))


def test_a_longer_period_is_as_wide_as_its_months():
    scale = along(["2026-01", "2026-04--P3M"], at=10, width=60)
    assert (scale.span("2026-01"), scale.span("2026-04--P3M")) == ((10, 10), (40, 30))
    assert month_of(days_of("2026-04--P3M")[1]) == "2026-06"


def test_a_period_is_called_as_people_call_it():
    assert [name_of(each) for each in ("2026-02", "2026-07--P3M")] == ["Feb 2026", "quarter from Jul 2026"]
