"""When a total is told, without anything running."""

import pytest

from mutuality.disclosure import Mode
from mutuality_federation.statistics import Move
from mutuality_federation.totals.rules import Standing, Total, is_too_uncertain


def total(*, is_told=True, reported=12, **move):
    return Total("joins", "Joined", "2026-02", "", (Mode.NOISED,), Move(**move), is_told, 12, reported)


@pytest.mark.parametrize(
    ("figures", "state"),
    [
        ({"total": 40, "counted": 12}, Standing.TOLD),
        ({"total": 0, "counted": 12}, Standing.TOLD),
        ({"total": 40, "counted": 12, "is_told": False}, Standing.SUPPRESSED),
        ({"suppressed": 12}, Standing.HIDDEN),
        ({"not_collected": 12}, Standing.NOT_COLLECTED),
        ({"reported": 0}, Standing.NOT_REPORTED),
        ({"total": 10, "counted": 12, "variance": 9_001}, Standing.TOO_UNCERTAIN),
    ],
)
def test_a_total_has_a_state_and_a_number_in_one_of_them_alone(figures, state):
    found = total(**figures)
    assert (found.state, found.total is None) == (state, state is not Standing.TOLD)


@pytest.mark.parametrize(("variance", "is_unsure"), [(0, False), (9_000, False), (9_001, True)])
def test_a_total_is_too_uncertain_where_its_error_is_more_than_three_tenths(variance, is_unsure):
    assert is_too_uncertain(10, variance) is is_unsure


@pytest.mark.parametrize("below", [0, -8])
def test_a_noised_total_that_is_not_above_zero_is_always_too_uncertain(below):
    assert is_too_uncertain(below, 1)


def test_an_exact_nothing_is_told():
    assert total(total=0, counted=12).total == 0


def test_the_error_is_that_of_the_noise():
    assert total(total=400, counted=12, variance=384_000).standard_error == 19.6
