"""What may be written into the books, and what they say, with nothing running."""

from datetime import date

import pytest

from mutuality_chapter.money import rules


@pytest.mark.parametrize(
    ("said", "is_refused"),
    [
        ({"kind": "reimbursement", "is_for_helping": True, "is_helper": True}, False),
        ({"kind": "reimbursement", "is_for_helping": False, "is_helper": True}, False),
        ({"kind": "cost", "is_for_helping": False, "is_helper": True}, False),
        ({"kind": "payment", "is_for_helping": False, "is_helper": False}, False),
        ({"kind": "payment", "is_for_helping": True, "is_helper": False}, True),
        ({"kind": "payment", "is_for_helping": False, "is_helper": True}, True),
        ({"kind": "cost", "is_for_helping": True, "is_helper": False}, True),
    ],
)
def test_helping_is_reimbursed_and_never_paid(said, is_refused):
    if not is_refused:
        rules.require_unpaid(said.pop("kind"), **said)
        return
    with pytest.raises(rules.HelpingUnpaid):
        rules.require_unpaid(said.pop("kind"), **said)


def test_all_that_is_left_may_be_spent_and_not_one_cent_more():
    rules.require_covered(100, left=100)
    with pytest.raises(rules.Overspent):
        rules.require_covered(101, left=100)


def test_a_budget_runs_from_its_first_day_to_its_last():
    said = {"begins_on": date(2026, 1, 1), "ends_on": date(2026, 1, 31)}
    for day in said.values():
        rules.require_running(day, **said)
    for day in (date(2025, 12, 31), date(2026, 2, 1)):
        with pytest.raises(rules.BudgetIdle):
            rules.require_running(day, **said)


def test_costs_are_averaged_over_the_last_twelve_whole_months():
    months = rules.costing_months(date(2020, 1, 1), date(2026, 3, 15))
    assert (len(months), months[0], months[-1]) == (12, "2025-03", "2026-02")


def test_the_month_the_books_were_opened_in_counts_once_it_is_over():
    assert rules.costing_months(date(2026, 3, 1), date(2026, 3, 31)) == []
    assert rules.costing_months(date(2026, 3, 20), date(2026, 4, 1)) == ["2026-03"]


def test_a_reserve_is_above_or_below_and_never_both():
    kept = rules.reserve(100, average_costs=30, months=3)
    missing = rules.reserve(80, average_costs=30, months=3)
    assert (kept.above, kept.below, missing.above, missing.below) == (10, 0, 0, 10)
