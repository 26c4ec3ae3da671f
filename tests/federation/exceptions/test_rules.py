"""When a closed period can be opened again, and until when."""

from datetime import date

import pytest

from mutuality_federation.exceptions import rules

TODAY = date(2026, 6, 1)


def test_a_period_is_opened_again_for_twelve_months_at_the_most():
    rules.require_day(date(2027, 6, 1), TODAY)
    for day in (date(2026, 5, 31), date(2027, 6, 2)):
        with pytest.raises(rules.ReopeningDayWrong):
            rules.require_day(day, TODAY)


@pytest.mark.parametrize("closes_days", [0, 92])
def test_what_is_not_closed_cannot_be_opened(closes_days):
    rules.require_closed("2026-02", TODAY, 92 if closes_days == 0 else 91)
    with pytest.raises(rules.PeriodNotClosed):
        rules.require_closed("2026-03", TODAY, closes_days)


def test_what_is_open_again_is_closed_by_itself_and_an_excuse_stays():
    assert rules.is_running("reopened", TODAY, TODAY)
    assert not rules.is_running("reopened", date(2026, 5, 31), TODAY)
    assert rules.is_running("excused", None, TODAY)
