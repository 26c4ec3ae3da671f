"""The lower of two wills, part by part: whoever asks, nothing shows more than either side lets."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.disclosure import Mode
from mutuality.disclosure.floors import DEFAULT, LEAST, OPENNESS, Gap, Protection, gaps, is_loosened_too_far, lower

PROTECTION = st.builds(
    Protection,
    openest=st.sampled_from(OPENNESS),
    threshold=st.integers(5, 20),
    epsilon=st.fractions(Fraction(1, 10), 4),
    epsilon_year=st.fractions(1, 16),
    least_chapters=st.integers(2, 50),
    least_people=st.integers(10, 500),
)


def shows_no_more(left, right):
    return lower(left, right) == left


@given(PROTECTION, PROTECTION)
def test_what_leaves_shows_no_more_than_either_side_lets_whoever_speaks_first(asked, granted):
    agreed = lower(asked, granted)
    assert shows_no_more(agreed, asked)
    assert shows_no_more(agreed, granted)
    assert agreed == lower(granted, asked)


@given(PROTECTION, PROTECTION)
def test_there_is_a_gap_exactly_where_more_was_asked_than_leaves(asked, granted):
    agreed = lower(asked, granted)
    assert bool(gaps(asked, granted)) == (agreed != asked)


def test_a_gap_says_what_was_asked_and_what_was_granted():
    asked = Protection(openest=Mode.SUPPRESSED, threshold=5)
    assert gaps(asked, DEFAULT) == [Gap("openest", "suppressed", "noised"), Gap("threshold", "5", "8")]


@pytest.mark.parametrize("wanted", [{"openest": Mode.EXACT}, {"threshold": 4}, {"epsilon": Fraction(2)}])
def test_no_decision_loosens_a_floor_beyond_all_protection(wanted):
    assert is_loosened_too_far(Protection(**wanted))


def test_what_we_begin_with_is_safe_and_may_be_loosened_a_little():
    assert not is_loosened_too_far(DEFAULT)
    assert not is_loosened_too_far(LEAST)
