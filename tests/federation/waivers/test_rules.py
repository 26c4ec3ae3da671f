"""What days a waiver can have."""

from dataclasses import dataclass
from datetime import date

import pytest

from mutuality_federation.waivers import rules

FIRST, LAST = date(2026, 3, 15), date(2026, 6, 15)


@dataclass
class Waiver:
    """What is read of a waiver."""

    id: str = "wvr_1"
    from_on: date = FIRST
    until: date = LAST
    ended_on: date | None = None


def test_a_waiver_lasts_24_months_at_the_most():
    rules.require_days(FIRST, date(2028, 3, 15), FIRST)
    with pytest.raises(rules.WaiverTooLong):
        rules.require_days(FIRST, date(2028, 3, 16), FIRST)


def test_a_waiver_begins_today_or_later_and_does_not_end_before():
    for from_on, until in ((date(2026, 3, 14), LAST), (LAST, FIRST)):
        with pytest.raises(rules.WaiverDaysWrong):
            rules.require_days(from_on, until, FIRST)


def test_a_new_waiver_may_begin_once_the_other_has_ended():
    rules.require_free([Waiver()], date(2026, 6, 16), date(2026, 9, 1))
    rules.require_free([Waiver(ended_on=date(2026, 5, 1))], date(2026, 5, 1), LAST)
    with pytest.raises(rules.AlreadyWaived) as refused:
        rules.require_free([Waiver()], LAST, date(2026, 9, 1))
    assert refused.value.members["waiver_id"] == "wvr_1"
