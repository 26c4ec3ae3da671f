"""When a policy may take force, and what a document laid over another makes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_federation.policies import rules

TODAY = date(2026, 3, 15)
DOCUMENTS = st.dictionaries(
    st.sampled_from(["helper", "reporting", "gathering"]),
    st.one_of(st.just("any"), st.dictionaries(st.sampled_from(["duty", "period"]), st.integers(0, 3), min_size=1)),
)


def test_a_policy_cannot_take_force_yesterday():
    with pytest.raises(rules.DayPassed):
        rules.require_day(date(2026, 3, 14), today=TODAY, latest=date(2026, 1, 1))


def test_a_policy_cannot_take_force_before_a_published_one():
    with pytest.raises(rules.DayPassed, match="2026-06-01"):
        rules.require_day(date(2026, 5, 31), today=TODAY, latest=date(2026, 6, 1))


def test_the_last_day_of_notice_is_soon_enough():
    rules.require_notice(date(2026, 4, 14), today=TODAY, notice_days=30)
    with pytest.raises(rules.NoticeTooShort, match="2026-04-14"):
        rules.require_notice(date(2026, 4, 13), today=TODAY, notice_days=30)


def test_a_change_of_one_key_leaves_the_others_of_its_group():
    below = {"helper": {"selected_by": "group", "gate_months": 12}, "gathering": "any"}
    laid = rules.laid_over(below, {"helper": {"gate_months": 18}})
    assert laid == {"helper": {"selected_by": "group", "gate_months": 18}, "gathering": "any"}


@given(below=DOCUMENTS, above=DOCUMENTS)
def test_what_is_laid_over_is_there_and_stays_when_laid_again(below, above):
    laid = rules.laid_over(below, above)
    assert rules.laid_over(laid, above) == laid
    assert set(laid) == {*below, *above}
