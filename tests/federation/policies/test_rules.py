"""When a policy may take force."""

from datetime import date

import pytest

from mutuality_federation.policies import rules

TODAY = date(2026, 3, 15)


def test_a_policy_cannot_take_force_yesterday():
    with pytest.raises(rules.DayPassed):
        rules.require_day(date(2026, 3, 14), today=TODAY, latest=date(2026, 1, 1))


def test_a_policy_cannot_take_force_before_a_published_one():
    with pytest.raises(rules.DayPassed, match="2026-06-01"):
        rules.require_day(date(2026, 5, 31), today=TODAY, latest=date(2026, 6, 1))


def test_the_last_day_of_notice_is_soon_enough():
    rules.require_notice(date(2026, 4, 14), today=TODAY, notice_days=30)
    with pytest.raises(rules.NoticeTooShort, match="2026-04-14") as refused:
        rules.require_notice(date(2026, 4, 13), today=TODAY, notice_days=30)
    assert refused.value.members == {"key": "notice_days", "value": 30}
