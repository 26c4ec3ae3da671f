"""The bounds the attacks rest on are right: against closed forms, and against counting by hand."""

from math import comb, log

import pytest

from tests.redteam import bounds


@pytest.mark.parametrize(("trials", "alpha"), [(10, 0.05), (200_000, 1e-4)])
def test_where_nothing_was_hit_the_bound_has_a_closed_form(trials, alpha):
    assert bounds.most_chance(0, trials, alpha) == pytest.approx(1 - alpha ** (1 / trials), rel=1e-9)


def test_at_the_bound_so_many_hits_are_as_unlikely_as_was_said():
    least = bounds.least_chance(13, 60, 0.01)
    tail = sum(comb(60, hits) * least**hits * (1 - least) ** (60 - hits) for hits in range(13, 61))
    assert tail == pytest.approx(0.01, rel=1e-9)


def test_the_epsilon_it_believes_is_less_than_that_of_the_counts_and_near_it_where_they_are_many():
    believed = bounds.least_epsilon(20_000, 10_000, 200_000, 1e-4)
    assert log(2) - 0.09 < believed < log(2)


@pytest.mark.parametrize(("chi_square", "degrees", "chance"), [(255, 255, 0.4882), (310.457, 255, 0.01)])
def test_the_tail_of_chi_square_is_the_one_in_tables(chi_square, degrees, chance):
    assert bounds.chance_of(chi_square, degrees) == pytest.approx(chance, rel=0.01)
