"""Which rule does not allow professionals to come so, whatever else is true."""

import pytest

from mutuality.policy import KEYS
from mutuality_chapter.professionals import rules
from mutuality_chapter.professionals.rules import Capacity

ROLES = tuple(KEYS["professionals.role"].asks)


def refused(role, capacity=Capacity.OBSERVER, *, may_lead=False, is_open=True, is_invited=False):
    return rules.refused(role, may_lead=may_lead, capacity=capacity, is_open=is_open, is_invited=is_invited)


def test_every_role_the_policy_knows_says_as_what_professionals_come():
    assert set(rules.CAPACITIES) == set(ROLES)


def test_each_role_that_asks_more_lets_fewer_come():
    ways = [(capacity, is_open, is_invited) for capacity in Capacity for is_open in (0, 1) for is_invited in (0, 1)]
    let_in = [
        sum(refused(role, each, is_open=is_open, is_invited=is_invited) is None for each, is_open, is_invited in ways)
        for role in ("member", "advisor", "invited", "observer", "excluded")
    ]
    assert (let_in, let_in[-1]) == (sorted(let_in, reverse=True), 0)


@pytest.mark.allows("professionals.may_lead")
@pytest.mark.parametrize("role", [each for each in ROLES if each != "excluded"])
def test_whether_they_lead_is_a_key_of_its_own(role):
    assert refused(role, Capacity.LEADER)[0] == "professionals.may_lead"
    assert refused(role, Capacity.LEADER, may_lead=True) is None


@pytest.mark.parametrize(("most", "there", "is_refused"), [(3, 2, False), (3, 3, True), (0, 99, False)])
def test_one_more_observer_comes_up_to_the_limit_and_zero_is_none(most, there, is_refused):
    assert (rules.too_many(most, there=there, coming=1) is not None) == is_refused
