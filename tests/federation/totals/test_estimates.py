"""What is guessed of hidden figures, without anything running: drawn chapters, hidden as they hide, and estimated."""

import random
from collections import Counter
from math import log
from statistics import median

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.disclosure import FLOOR, rounded
from mutuality_federation.totals.estimates import Published, guessed


def published(figures):
    told = Counter(rounded(value) for value in figures if value >= FLOOR)
    return Published(told, sum(value < FLOOR for value in figures), FLOOR)


def people(seed, part, chapters=500):
    """Return how many of a part of its people each chapter has; chapters have five to sixty."""
    drawn = random.Random(seed)
    sizes = [max(5, min(60, int(drawn.lognormvariate(log(15), 0.6)))) for _ in range(chapters)]
    return [sum(drawn.random() < part for _ in range(size)) for size in sizes]


def test_a_common_figure_is_guessed_within_a_few_percent():
    errors = []
    for seed in range(4):
        figures = people(seed, 0.4)
        found = published(figures)
        errors.append(abs(found.reported + guessed(found).likely - sum(figures)) / sum(figures))
    assert median(errors) < 0.10


def test_of_a_rare_figure_nothing_is_guessed_or_it_is_said_to_be_too_far_off():
    found = published(people(1, 0.02))
    guess = guessed(found)
    assert guess is None or guess.deviation > 0.3 * (found.reported + guess.likely)


def test_where_nothing_was_hidden_the_guess_is_nothing():
    assert guessed(Published({10: 3, 15: 1}, 0, FLOOR)).likely == 0


def test_where_nothing_was_published_there_is_no_guess():
    assert guessed(Published({}, 12, FLOOR)) is None


@given(figures=st.lists(st.integers(0, 60), min_size=1))
def test_the_truth_lies_between_the_ends_where_no_hidden_figure_is_more_than_next_to_small(figures):
    found = published(figures)
    assert found.least <= sum(figures) <= found.most


@pytest.mark.parametrize(("smallest", "least"), [(5, 5), (10, 8)])
def test_a_chapter_with_a_lower_floor_is_read_by_what_it_let_out(smallest, least):
    assert Published({smallest: 1}, 0, FLOOR).least == least


@given(figures=st.lists(st.integers(0, 60), min_size=5))
def test_a_guess_is_never_below_nothing_nor_above_what_is_next_to_small(figures):
    found = published(figures)
    guess = guessed(found)
    assert guess is None or 0 <= guess.likely <= found.next_to_small.high * found.hidden


def beside(figures, drawn, part):
    """Return the same as published where such a part of those next to small is hidden to protect others."""
    told = [value for value in figures if value >= FLOOR and not (value <= 12 and drawn.random() < part)]
    return Published(Counter(map(rounded, told)), len(figures) - len(told), FLOOR)


@pytest.mark.parametrize("part", [0.0, 0.1])
def test_an_estimate_is_as_far_off_as_it_says_whether_none_or_a_tenth_is_hidden_beside_others(part):
    off = []
    for seed in range(100, 112):
        figures = people(seed, 0.5, chapters=2000)
        found = beside(figures, random.Random(seed), part)
        guess = guessed(found)
        off.append(abs(found.reported + guess.likely - sum(figures)) / guess.deviation)
    assert max(off) < 3


def test_a_hidden_figure_next_to_small_lies_below_the_upper_end():
    assert Published({10: 3}, 1, FLOOR).most == 3 * 12 + 12
