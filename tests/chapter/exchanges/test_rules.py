"""Between whom an exchange may be, and how giving and receiving balance."""

from datetime import date

import pytest

from mutuality_chapter.exchanges import rules


@pytest.mark.parametrize("asked_by", ["mary", "owl"])
def test_either_of_the_two_may_have_asked(asked_by):
    rules.require_of_one(asked_by, {"mary", "owl"})


def test_the_request_of_a_third_person_is_not_answered_by_an_exchange():
    with pytest.raises(rules.RequestOfAnother):
        rules.require_of_one("ash", {"mary", "owl"})


def test_who_gave_and_received_is_counted_once():
    pairs = [("mary", "owl"), ("owl", "mary"), ("owl", "ash"), ("owl", "ash")]
    assert rules.both_ways(pairs) == (2, 3)


def test_nobody_helped_is_nobody_counted():
    assert rules.both_ways([]) == (0, 0)


def test_a_ratio_of_few_is_not_told():
    assert rules.ratio(4, 4) is None


def test_a_ratio_of_five_is_told():
    assert rules.ratio(2, 5) == 0.4


def test_who_gave_to_anybody_is_not_always_at_the_receiving_end():
    pairs = [("mary", "owl"), ("owl", "ash"), ("mary", "ruth")]
    assert rules.only_received(pairs, {"mary", "owl", "ruth"}) == (1, 3)


def test_a_year_here_is_a_year_by_the_day():
    assert rules.long_before(date(2026, 3, 15)) == date(2025, 3, 15)
