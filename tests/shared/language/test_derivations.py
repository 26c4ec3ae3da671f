"""The closed lists an item may be derived by: each says what it asks, and takes the numbers that fit it alone."""

import pytest

from mutuality.language import CONDITIONS, DERIVED_RULES, Condition

WITH_NUMBER = [name for name, rule in DERIVED_RULES.items() if rule.takes_number]
WITHOUT = [name for name, rule in DERIVED_RULES.items() if not rule.takes_number]


@pytest.mark.parametrize("name", WITH_NUMBER)
def test_a_rule_with_a_number_says_it_within_its_limits(name):
    rule = DERIVED_RULES[name]
    assert str(rule.high) in rule.say(rule.high)
    assert [rule.fits(number) for number in (None, rule.low - 1, rule.low, rule.high, rule.high + 1)] == [
        False,
        False,
        True,
        True,
        False,
    ]


@pytest.mark.parametrize("name", WITHOUT)
def test_a_rule_without_a_number_takes_none(name):
    assert [DERIVED_RULES[name].fits(number) for number in (None, 1)] == [True, False]


@pytest.mark.parametrize("name", WITHOUT)
def test_a_rule_without_a_number_says_the_same_always(name):
    assert "{" not in DERIVED_RULES[name].say(None)


def test_every_condition_is_told_in_a_sentence():
    assert set(CONDITIONS) == set(Condition)


def test_no_rule_has_the_name_of_a_condition():
    assert not set(DERIVED_RULES) & set(Condition)
