"""Between whom help may go, who may still answer, and how long it takes."""

from datetime import UTC, datetime, timedelta

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


@pytest.mark.parametrize(("hours", "due"), [(0, None), (2, datetime(2026, 3, 15, 14, tzinfo=UTC))])
def test_the_next_are_asked_after_the_hours_the_policy_names(hours, due):
    assert rules.due_at(datetime(2026, 3, 15, 12, tzinfo=UTC), hours) == due


@pytest.mark.parametrize(("minutes", "median"), [([1, 2, 3, 4], None), ([1, 2, 3, 4, 90], 3)])
def test_the_median_of_few_answers_is_not_told(minutes, median):
    assert rules.median_minutes([timedelta(minutes=each) for each in minutes]) == median
