"""How several figures become one number in a chart, how sure it is, and when there is none."""

import pytest

from mutuality.disclosure import Mode
from mutuality_federation.charts.rules import Gap, added_up
from mutuality_federation.statistics import Move
from mutuality_federation.totals import Estimate, Published, Total

VARIANCE = 100_000
"""In thousandths: a standard deviation of ten."""


def figure(*, is_told=True, published=None, reported=12, **move):
    hidden = move.get("suppressed", 0)
    mode = Mode.SUPPRESSED if hidden or published else Mode.NOISED
    told = Total("joins", "Joined", "2026-02", "", (mode,), Move(**move), is_told, 14, reported, hidden)
    return Estimate(told, Published(published or {}, hidden, 8))


def ends(point):
    return (point.value, point.low, point.high)


def test_noise_is_cut_off_nowhere_before_figures_are_summed():
    point = added_up("2026-02", [figure(total=-8, counted=12), figure(total=108, counted=12, variance=VARIANCE)])
    assert ends(point) == (100, 80, 120)


def test_what_drowns_one_figure_does_not_drown_the_sum():
    point = added_up("2026-02", [figure(total=-2, counted=12, variance=VARIANCE), figure(total=900, counted=12)])
    assert ends(point) == (898, 878, 918)


def test_a_sum_that_noise_drowns_has_no_number():
    assert added_up("2026-02", [figure(total=20, counted=12, variance=VARIANCE)]).gap is Gap.TOO_UNCERTAIN


def test_a_count_is_sure():
    assert added_up("2026-02", [figure(total=40, counted=12)]).is_sure


def test_where_some_hid_a_figure_it_lies_between_the_least_and_the_most():
    told = {10: 12, 15: 6, 20: 2}
    point = added_up("2026-02", [figure(total=250, counted=20, suppressed=14, published=told)])
    assert (point.low, point.high) == (210, 458)
    assert 250 < point.value < 348


def test_where_a_small_part_cannot_be_guessed_the_sum_reaches_over_all_it_may_be():
    point = added_up("2026-02", [figure(total=1000, counted=12), figure(total=60, counted=8, suppressed=10)])
    assert ends(point) == (1120, 1060, 1180)


@pytest.mark.parametrize(
    ("gap", "said"),
    [
        (Gap.NOT_REPORTED, {"reported": 0}),
        (Gap.SUPPRESSED, {"is_told": False, "total": 40, "counted": 4}),
        (Gap.HIDDEN, {"suppressed": 12}),
        (Gap.NOT_COLLECTED, {"not_collected": 12}),
    ],
)
def test_what_is_not_told_is_a_gap_with_its_reason_and_no_zero(gap, said):
    point = added_up("2026-02", [figure(**said)])
    assert (point.gap, *ends(point)) == (gap, None, None, None)


def test_one_unit_that_may_not_be_told_hides_the_sum():
    parts = [figure(total=400, counted=12), figure(is_told=False, total=4, counted=2)]
    assert added_up("2026-02", parts).gap is Gap.SUPPRESSED
