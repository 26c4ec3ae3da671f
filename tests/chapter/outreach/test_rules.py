"""By what somebody is known again, which step comes next, and for how long anything is kept."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_chapter.outreach import rules


@given(digits=st.text("0123456789", min_size=9, max_size=9), prefix=st.sampled_from(["", "+1", "001", "0"]))
def test_a_number_is_known_again_with_or_without_its_prefix(digits, prefix):
    spaced = f"{prefix} {digits[:3]}-{digits[3:6]} {digits[6:]}"
    assert rules.known_form("phone", spaced) == rules.known_form("phone", digits)


def test_ways_of_different_kinds_are_different():
    assert rules.known_form("mail", "ann") != rules.known_form("message", "ann")


@pytest.mark.parametrize(("kind", "value"), [("phone", "///"), ("post", "---"), ("message", "___")])
def test_a_way_without_a_letter_or_digit_in_it_is_not_taken_for_another(kind, value):
    assert rules.known_form(kind, value) != rules.known_form(kind, value + "+")


@pytest.mark.parametrize(
    ("sequence", "taken", "comes"),
    [
        (["letter", "call"], [], "letter"),
        (["letter", "call"], ["letter"], "call"),
        (["letter", "call"], ["letter", "call"], None),
        ([], [], "letter"),
        ([], ["letter"], "captain_letter"),
        ([], ["letter", "captain_letter", "call"], None),
    ],
)
def test_the_first_step_not_taken_comes_next(sequence, taken, comes):
    assert rules.next_step(sequence, taken) == comes


def test_contact_data_is_kept_for_half_a_year():
    assert rules.kept_since(date(2026, 9, 13)) == date(2026, 3, 15)
