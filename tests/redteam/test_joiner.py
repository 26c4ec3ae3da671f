"""RT1, RT2: who knows that one person joined does not learn in which state they are, in one quarter or in forty."""

from math import sqrt

import pytest

from mutuality_chapter import disclosing
from tests.redteam import joiner
from tests.redteam.report import found, size


@pytest.mark.attack("RT1")
def test_with_noise_nobody_is_ever_sure_and_guesses_hardly_better_than_before():
    trials = size(6_000, 40_000)
    guess = joiner.by_noise(trials)
    found("RT1", "noised: share of joiners somebody is sure of", guess.sure, "0")
    found("RT1", "noised: how much oftener they guess right than before", guess.gain, "<= 0.02")
    assert guess.sure == 0
    assert guess.gain <= 0.02


@pytest.mark.attack("RT1")
def test_suppressed_some_are_sure_and_we_say_how_many():
    guess = joiner.by_cells(size(120, 1_000))
    found("RT1", "suppressed: share of joiners somebody is sure of", guess.sure, "reported; <= 0.25")
    assert 0 < guess.sure <= 0.25


@pytest.mark.attack("RT1")
def test_exactly_everybody_would_be_sure():
    guess = joiner.by_cells(60, leaves=disclosing.exactly)
    found("RT1", "exact figures of people, which never leave: they were sure of", guess.sure, "1: it is found")
    assert guess.sure == 1


@pytest.mark.attack("RT2")
def test_twenty_quarters_before_and_twenty_after_add_little():
    trials = size(600, 3_000)
    gain = joiner.by_noise(trials, quarters=20, shares=joiner.UNLIKE).gain
    found("RT2", "twenty quarters each side: how much oftener they guess right than before", gain, "<= 0.03")
    assert gain <= 0.03 + 3 * sqrt(0.25 / trials)  # as few trials as these are off by as much


@pytest.mark.attack("RT2")
def test_where_every_state_is_as_common_they_learn_more_and_we_say_so():
    trials, even = size(300, 3_000), (0.25,) * 4
    gain = joiner.by_noise(trials, quarters=20, shares=even).gain
    wider = joiner.by_noise(trials, joiner.scales(joiner.PEOPLE, 0.35), quarters=20, shares=even).gain
    found("RT2", "the same where four states are equally common", gain, "reported; more than 0.03")
    found("RT2", "the same where, besides, a quarter costs 0.35", wider, "reported")
    assert gain <= 0.1 + 3 * sqrt(0.25 / trials)


@pytest.mark.attack("RT2")
def test_of_noise_four_times_as_narrow_they_would_learn_much():
    narrow = joiner.scales(joiner.PEOPLE, 4)
    gain = joiner.by_noise(size(600, 3_000), narrow, quarters=20).gain
    found("RT2", "the same where a quarter is planted to cost 4", gain, ">= 0.1: it is found")
    assert gain >= 0.1
