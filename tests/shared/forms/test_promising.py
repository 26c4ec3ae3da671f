"""Which periods of a form are promised, by words said one after the other."""

from dataclasses import replace
from datetime import date

import pytest

from mutuality.forms.promising import PeriodNotPromised, Word, is_promised, require_promised
from tests.shared.forms.test_form import SPRING

SECOND, THIRD, FOURTH = "2026-04--P3M", "2026-07--P3M", "2026-10--P3M"
EARLY, LATE = date(2026, 3, 1), date(2026, 7, 1)
ALL = Word(EARLY, SECOND, None)
NOTHING = Word(LATE, None, None)


def promised(*words):
    return [period for period in ("2026-01--P3M", SECOND, THIRD, FOURTH) if is_promised(words, period)]


def test_a_promise_holds_from_its_first_period_to_its_last():
    assert (promised(ALL), promised(Word(EARLY, SECOND, THIRD))) == ([SECOND, THIRD, FOURTH], [SECOND, THIRD])


def test_what_is_over_stays_promised_when_a_promise_ends():
    assert promised(ALL, NOTHING) == [SECOND]


def test_a_promise_that_ends_before_a_periods_end_is_none_for_it():
    assert promised(ALL, replace(NOTHING, on=date(2026, 6, 30))) == []


def test_a_period_that_is_over_can_still_be_promised():
    assert promised(Word(LATE, SECOND, SECOND)) == [SECOND]


def test_a_promise_said_in_error_is_put_right_by_the_next_word():
    assert promised(Word(LATE, "2026-01--P3M", None), Word(LATE, THIRD, None)) == [THIRD, FOURTH]


def test_of_two_words_of_one_day_the_later_holds():
    assert promised(NOTHING, replace(ALL, on=LATE)) == [SECOND, THIRD, FOURTH]


def test_a_form_that_asks_for_promises_refuses_what_was_not_promised_by_its_rule():
    form = replace(SPRING, needs_promise=True)
    require_promised(form, [ALL], SECOND)
    require_promised(SPRING, [], SECOND)
    with pytest.raises(PeriodNotPromised) as refused:
        require_promised(form, [], SECOND)
    assert (refused.value.members["form"], refused.value.members["rule"]) == ("spring", "needs_promise")
