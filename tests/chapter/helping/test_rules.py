"""Between whom help may go, and how giving and receiving balance."""

import pytest

from mutuality_chapter.helping import rules


def test_an_exchange_needs_two_people():
    with pytest.raises(rules.SamePerson):
        rules.require_two("mary", "mary")


def test_two_people_are_two():
    rules.require_two("mary", "owl")


@pytest.mark.parametrize("state", ["open", "answered"])
def test_a_request_that_is_not_closed_may_be_answered(state):
    rules.require_open(state)


def test_a_closed_request_is_not_answered():
    with pytest.raises(rules.RequestClosed):
        rules.require_open("closed")


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
