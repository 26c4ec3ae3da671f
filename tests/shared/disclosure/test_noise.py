"""Noise is drawn by the library, costs what it says, and takes nothing that is no figure."""

import math

import pytest

from mutuality.disclosure import noise

FOUR_GROUPS = [1, 1, 1, 1]


def test_the_cost_is_read_back_from_the_noise_that_is_drawn():
    drawn = noise.draw({"joined": 3, "left": 0}, noise.laplace(0.5, FOUR_GROUPS))
    assert (set(drawn.values), drawn.cost) == ({"joined", "left"}, 0.5)


def test_half_the_epsilon_is_twice_the_noise():
    wide, narrow = noise.laplace(0.5, FOUR_GROUPS), noise.laplace(1, FOUR_GROUPS)
    assert wide.deviation == 2 * narrow.deviation == pytest.approx(math.sqrt(2) * 8)


def test_nothing_is_clamped():
    drawn = [noise.draw({"left": 0}, noise.laplace(0.01, [1])).values["left"] for _ in range(60)]
    assert min(drawn) < 0 < max(drawn)


def test_over_a_long_stay_gaussian_noise_of_the_same_width_costs_less():
    year, stay = 4, 40
    wide, round_ = noise.laplace(1, FOUR_GROUPS), noise.gaussian(1, FOUR_GROUPS)
    assert round_.deviation == wide.deviation
    assert noise.epsilon_after(round_, stay) < noise.epsilon_after(wide, stay) / 2
    assert noise.epsilon_after(wide, year) == year


@pytest.mark.kills("seeded_noise")
def test_nobody_who_draws_again_finds_the_noise_that_was_drawn():
    figures, spread = dict.fromkeys(map(str, range(20)), 12), noise.laplace(1, FOUR_GROUPS)
    assert noise.draw(figures, spread).values != noise.draw(figures, spread).values


@pytest.mark.kills("cents_overflow")
def test_a_fortune_in_cents_is_not_cut_off_where_numbers_of_32_bits_end():
    cents = dict.fromkeys(map(str, range(400)), noise.MOST)
    assert max(noise.draw(cents, noise.laplace(1, [noise.MOST])).values.values()) > 2**31


@pytest.mark.parametrize("epsilon", [0, -1, math.inf, math.nan])
def test_without_an_epsilon_above_zero_there_is_no_noise(epsilon):
    with pytest.raises(ValueError, match="above zero"):
        noise.laplace(epsilon, FOUR_GROUPS)


@pytest.mark.parametrize("figure", [-noise.MOST - 1, noise.MOST + 1])
def test_what_no_chapter_can_have_is_no_figure(figure):
    with pytest.raises(ValueError, match="larger than any"):
        noise.draw({"joined": figure}, noise.laplace(1, [1]))


def test_who_may_be_counted_twice_needs_twice_the_noise():
    assert noise.laplace(1, [1, 1]).scale == 2 * noise.laplace(1, [1]).scale


def test_what_gaussian_noise_of_several_periods_costs_together_is_what_the_library_says_of_them_composed():
    quarter = noise.gaussian(1, FOUR_GROUPS)
    assert noise.epsilon_of_rhos([noise.cost(quarter)] * 4) == pytest.approx(noise.epsilon_after(quarter, 4))
    assert noise.epsilon_of_rhos([]) == 0.0
