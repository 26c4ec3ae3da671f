"""Where a story is told from, with nothing running."""

from datetime import date

import pytest

from mutuality_chapter import journeys
from mutuality_chapter.methods import Stage
from mutuality_chapter.stories import rules


@pytest.mark.parametrize(
    ("stage", "from_where"),
    [
        (Stage.IMPACT, [Stage.RECOIL, Stage.ACCOMMODATION]),
        (Stage.RECOIL, [Stage.ACCOMMODATION]),
        (Stage.ACCOMMODATION, [Stage.ACCOMMODATION]),
    ],
)
def test_who_passed_a_stage_tells_from_a_later_one_and_the_last_from_itself(stage, from_where):
    assert rules.beyond(stage) == from_where


@pytest.mark.parametrize(("began", "months"), [("2023-05", 34), ("2026-03", 0), ("2025-12", 3)])
def test_months_since_the_onset_are_counted_by_the_calendar(began, months):
    assert rules.months_between(began, date(2026, 3, 15)) == months


def test_stories_and_journeys_name_the_same_stages_in_the_same_order():
    assert [stage.value for stage in Stage] == [stage.value for stage in journeys.Stage]
