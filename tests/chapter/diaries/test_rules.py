"""Aims, check-ins and the days around a step, with nothing running."""

from datetime import date

import pytest

from mutuality_chapter.diaries import rules
from mutuality_chapter.diaries.rules import Entry, Span

STEP = date(2026, 3, 10)
NOTHING = dict.fromkeys(rules.MEASURES)


@pytest.mark.requirement("D8")
def test_aims_are_of_exactly_three_kinds():
    assert {kind.value for kind in rules.Kind} == {"behave_differently", "adapt", "overcome"}


@pytest.mark.parametrize("measure", rules.MEASURES)
def test_one_value_is_enough_for_a_check_in_and_zero_is_a_value(measure):
    rules.require_said({**NOTHING, measure: 0})


def test_a_check_in_that_says_nothing_is_refused():
    with pytest.raises(rules.EmptyCheckIn):
        rules.require_said(NOTHING)


def test_before_the_step_nothing_is_asked():
    with pytest.raises(rules.NothingAsked):
        rules.require_asked(None)


@pytest.mark.requirement("T25")
def test_the_days_before_a_step_are_told_from_those_since_and_its_own_day_counts_as_after():
    entries = [Entry(date(2026, 3, day), {"meaning": value}) for day, value in ((8, 2), (9, 3), (10, 6), (11, 9))]
    before, after = rules.around(entries, STEP)
    assert ((before.days, before.meaning), (after.days, after.meaning)) == ((2, 2.5), (2, 7.5))


def test_a_value_that_was_not_said_lowers_no_average():
    entries = [Entry(date(2026, 3, 11), {"hope": 8, "alone": 2}), Entry(date(2026, 3, 12), {"alone": 3})]
    assert rules.around(entries, STEP)[1] == Span(days=2, alone=2.5, hope=8.0, competence=None, meaning=None)


def test_without_any_day_there_is_no_average():
    assert rules.around([], STEP)[0] == Span(0, None, None, None, None)
