"""What may become of knowledge from elsewhere, with nothing running."""

from datetime import date

import pytest

from mutuality_chapter.knowledge import rules


@pytest.mark.parametrize(
    ("today", "months", "before"),
    [
        (date(2026, 3, 15), 24, date(2024, 3, 15)),
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2026, 1, 10), 1, date(2025, 12, 10)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
    ],
)
def test_months_before_a_day_are_counted_over_short_months_and_years(today, months, before):
    assert rules.months_before(today, months) == before


@pytest.mark.parametrize(("days", "expected"), [([], None), ([5], 5), ([1, 90, 7], 7), ([4, 8], 4)])
def test_the_middle_of_spans_is_one_of_them(days, expected):
    assert rules.middle(days) == expected


def test_a_decision_is_about_one_item_and_one_outcome():
    assert rules.subject_of("kno_1", rules.Outcome.TRIED) == "kno_1-tried"
