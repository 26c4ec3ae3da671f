"""How positions rotate, and what endangers a chapter's continuity."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality_chapter.positions import rules
from mutuality_chapter.positions.rules import Held, Risk

TODAY = date(2026, 3, 15)


@pytest.mark.parametrize(
    ("began", "months", "ends"),
    [
        (date(2026, 3, 15), 12, date(2027, 3, 14)),
        (date(2026, 1, 31), 1, date(2026, 2, 27)),
        (date(2026, 12, 1), 1, date(2026, 12, 31)),
    ],
)
def test_a_term_ends_on_the_day_before_the_next_would_begin(began, months, ends):
    assert rules.end_of(began, months) == ends


def test_a_term_without_a_length_has_no_end():
    assert rules.end_of(TODAY, 0) is None


@given(began=st.dates(date(2000, 1, 1), date(2100, 1, 1)), months=st.integers(1, 600))
def test_a_term_never_ends_before_it_begins(began, months):
    assert rules.end_of(began, months) >= began


def test_terms_in_a_row_are_broken_by_somebody_elses():
    assert [
        rules.in_a_row(each, "mary") for each in (["mary", "mary"], ["mary", "owl"], ["mary", "owl", "mary"], [])
    ] == [
        2,
        0,
        1,
        0,
    ]


def test_a_position_is_held_by_one():
    with pytest.raises(rules.PositionHeld):
        rules.require_vacant("mary")


def test_a_term_is_laid_down_once():
    with pytest.raises(rules.TermOver):
        rules.require_running(TODAY)


@pytest.mark.parametrize(
    ("holder", "ends", "risks"),
    [
        (None, None, [Risk.VACANT]),
        ("mary", date(2026, 3, 14), [Risk.PAST_TERM]),
        ("mary", date(2026, 3, 15), [Risk.ENDS_SOON]),
        ("mary", date(2026, 5, 14), [Risk.ENDS_SOON]),
        ("mary", date(2026, 5, 15), []),
        ("mary", None, []),
    ],
)
def test_a_position_is_flagged_while_it_is_open_or_its_term_is_over_or_about_to_be(holder, ends, risks):
    found = rules.warnings([Held("pos", "Treasurer", holder, ends)], helpers=5, fewest=0, today=TODAY)
    assert [each.risk for each in found] == risks


@pytest.mark.parametrize(("helpers", "risks"), [(0, [Risk.NO_HELPER]), (1, [Risk.SINGLE_HELPER]), (2, [])])
def test_help_that_rests_on_one_alone_is_flagged(helpers, risks):
    assert [each.risk for each in rules.warnings([], helpers=helpers, fewest=0, today=TODAY)] == risks
