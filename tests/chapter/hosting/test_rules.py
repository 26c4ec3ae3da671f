"""What a host may ever see, and which days of a month an agreement covers."""

from datetime import date

import pytest

from mutuality_chapter.hosting import rules

MARCH = (date(2026, 3, 1), date(2026, 3, 31))


@pytest.mark.requirement("H10")
def test_the_list_a_host_may_see_from_holds_nobody_who_comes():
    assert {each.value for each in rules.Sight} == {"times", "head_count", "contact_role"}


def test_a_decision_is_about_the_venue_and_each_thing_seen_in_whatever_order():
    assert rules.subject_of("ven_1", ["times", "head_count", "times"]) == "ven_1-head_count-times"


@pytest.mark.parametrize(
    ("began_on", "ended_on", "days"),
    [
        (date(2026, 1, 1), None, MARCH),
        (date(2026, 3, 10), None, (date(2026, 3, 10), date(2026, 3, 31))),
        (date(2026, 1, 1), date(2026, 3, 20), (date(2026, 3, 1), date(2026, 3, 20))),
    ],
)
def test_a_host_sees_the_days_on_which_the_agreement_holds(began_on, ended_on, days):
    assert rules.within(*MARCH, began_on=began_on, ended_on=ended_on) == days


def test_of_a_month_before_the_agreement_a_host_sees_no_day():
    first, last = rules.within(*MARCH, began_on=date(2026, 4, 2), ended_on=None)
    assert first > last
