"""When something rests on consent, and what a balance is made of."""

from datetime import date

import pytest

from mutuality_chapter.partners import rules

DAY = date(2026, 3, 15)
BEFORE = date(2026, 3, 14)


@pytest.mark.parametrize("resource", [each for each in rules.Resource if each != "referral"])
def test_what_is_about_no_person_asks_for_no_consent(resource):
    assert rules.require_consent(resource, is_told=False, given_on=None, on=DAY) is None


@pytest.mark.parametrize(
    ("resource", "is_told", "given_on"),
    [("referral", False, None), ("referral", True, None), ("room", True, None), ("referral", True, DAY)],
)
def test_without_a_consent_that_holds_nothing_about_a_person_goes_either_way(resource, is_told, given_on):
    with pytest.raises(rules.ConsentMissing):
        rules.require_consent(resource, is_told=is_told, given_on=given_on, on=BEFORE)


def test_a_consent_holds_from_its_own_day_on():
    assert rules.require_consent("referral", is_told=True, given_on=DAY, on=DAY) is None


def test_a_balance_of_nothing_names_every_resource():
    empty = rules.balance({})
    assert (len(empty["kinds"]), empty["came_in"], empty["went_out"]) == (5, 0, 0)


def test_a_balance_adds_up():
    shown = rules.balance({("room", "in"): 3, ("training", "in"): 2, ("speaker", "out"): 1})
    assert (shown["came_in"], shown["went_out"]) == (5, 1)
