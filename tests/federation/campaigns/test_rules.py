"""The rounds of a campaign are computed from its days."""

from datetime import date

import pytest

from mutuality_federation.campaigns import rules

YEARLY = rules.Rhythm(date(2024, 2, 29), date(2024, 3, 31), 10, 12)


@pytest.mark.parametrize(
    ("day", "number", "opens_on", "due_on"),
    [
        (date(2024, 1, 1), 1, date(2024, 2, 29), date(2024, 3, 31)),
        (date(2025, 2, 27), 1, date(2024, 2, 29), date(2024, 3, 31)),
        (date(2025, 2, 28), 2, date(2025, 2, 28), date(2025, 3, 31)),
        (date(2028, 3, 1), 5, date(2028, 2, 29), date(2028, 3, 31)),
    ],
)
def test_a_round_runs_from_its_day_to_the_next(day, number, opens_on, due_on):
    found = YEARLY.round_on(day)
    assert (found.number, found.opens_on, found.due_on) == (number, opens_on, due_on)


def test_a_campaign_that_does_not_come_round_has_one_round():
    once = rules.Rhythm(date(2024, 2, 29), date(2024, 3, 31), 0, None)
    assert once.round_on(date(2090, 1, 1)).number == 1


def test_a_day_that_a_month_has_not_is_its_last():
    assert rules.months_after(date(2026, 1, 31), 1) == date(2026, 2, 28)


def test_a_round_is_over_before_the_next_opens():
    with pytest.raises(rules.CampaignDaysWrong):
        rules.require_days(rules.Rhythm(date(2026, 1, 1), date(2026, 1, 25), 7, 1), date(2026, 1, 1))
    rules.require_days(rules.Rhythm(date(2026, 1, 1), date(2026, 1, 25), 6, 1), date(2026, 1, 1))
