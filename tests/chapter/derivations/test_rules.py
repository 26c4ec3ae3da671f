"""From figures to outcomes, and which condition of an item is not so."""

from datetime import date, timedelta

import pytest

from mutuality.guidance import ALWAYS, AppliesWhen, Circumstances, DerivedFact, Gathering, Outcome
from mutuality_chapter.derivations import facts, rules
from mutuality_chapter.derivations.rules import Found

TODAY = date(2026, 3, 15)
KEPT = Found(Outcome.KEPT, "meeting_every_days", 7)


def ago(*days):
    return [TODAY - timedelta(day) for day in days]


@pytest.mark.parametrize(
    ("days", "gap"),
    [
        ([], None),
        (ago(366), None),
        (ago(0), 0),
        (ago(10), 10),
        (ago(40, 10), 30),
        (ago(10, 40, 12), 28),
        ([TODAY + timedelta(1)], None),
    ],
)
def test_the_longest_gap_runs_from_meeting_to_meeting_and_to_today(days, gap):
    assert rules.longest_gap(days, TODAY) == gap


@pytest.mark.parametrize(
    ("figure", "reached", "within"),
    [(None, "unknown", "unknown"), (4, "not_kept", "kept"), (5, "kept", "kept"), (6, "kept", "not_kept")],
)
def test_a_figure_comes_to_kept_not_kept_or_unknown(figure, reached, within):
    assert (rules.reached(figure, 5), rules.within(figure, 5)) == (reached, within)


@pytest.mark.parametrize(("figures", "least"), [([], None), ([3], 3), ([3, 2], 2), ([3, None], None)])
def test_the_least_of_figures_is_known_when_all_are(figures, least):
    assert rules.least_of(figures) == least


@pytest.mark.parametrize(("began_on", "months"), [(date(2025, 3, 15), 12), (date(2025, 3, 14), 13), (TODAY, 0)])
def test_a_month_that_has_begun_counts(began_on, months):
    assert rules.months_begun(began_on, TODAY) == months


@pytest.mark.parametrize(("in_time", "due", "share"), [(0, 0, None), (1, 2, 50), (1, 3, 33)])
def test_a_share_of_nothing_is_unknown(in_time, due, share):
    assert rules.share_in_time(in_time, due) == share


@pytest.mark.parametrize(
    ("when", "condition"),
    [
        (ALWAYS, None),
        (AppliesWhen(gathering=Gathering.IN_PERSON), None),
        (AppliesWhen(gathering=Gathering.ONLINE_ONLY), "gathering"),
        (AppliesWhen(has_hotline=True), "has_hotline"),
        (AppliesWhen(has_youth=True), None),
        (AppliesWhen(languages=("fr",)), "languages"),
        (AppliesWhen(has_hotline=True, standings=("forming",)), "has_hotline"),
        (AppliesWhen(standings=("forming",)), "standings"),
    ],
)
def test_an_item_does_not_concern_us_by_its_first_condition_that_is_known_not_to_be_so(when, condition):
    here = Circumstances(Gathering.IN_PERSON, has_hotline=False, languages=frozenset({"en"}), standing="chartered")
    assert rules.unmet_condition(when, here) == condition


@pytest.mark.parametrize(
    ("told", "days", "is_told"),
    [
        (None, 0, True),
        (KEPT, 29, False),
        (KEPT, 30, True),
        (Found(Outcome.NOT_KEPT, "meeting_every_days"), 1, True),
        (Found(Outcome.KEPT, "helpers_at_least"), 1, True),
        (Found(Outcome.KEPT, "meeting_every_days", 3), 1, False),
    ],
)
def test_an_outcome_is_told_when_it_is_new_another_or_old(told, days, is_told):
    ago = timedelta(days) if told else None
    assert rules.is_to_be_told(KEPT, told, ago, again_after=rules.MONTH) is is_told


def test_every_fact_of_the_closed_list_is_worked_out():
    assert set(facts.FACTS) == set(DerivedFact)
