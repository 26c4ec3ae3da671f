"""The machine, as data: every step has its office, and a way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.policy import KEYS
from mutuality_federation.chapters import Standing
from mutuality_federation.standing import rules
from mutuality_federation.standing.edges import EDGES, Who, edge, ways_back

LATER = [each for each in EDGES if each.before not in {Standing.INVITED, Standing.PENDING}]
SANCTIONS = [each for each in EDGES if each.needs]


def reachable(start):
    found, fresh = {start}, [start]
    while fresh:
        after = {each.after for each in EDGES if each.before in fresh} - found
        found, fresh = found | after, list(after)
    return found


def test_no_step_stands_twice():
    assert len({(each.before, each.after) for each in EDGES}) == len(EDGES)


@pytest.mark.parametrize("step", [each for each in LATER if each.after != Standing.CLOSED], ids=lambda each: each.says)
def test_from_every_step_but_closing_there_is_a_way_back(step):
    assert step.before in reachable(step.after)


def test_a_closed_chapter_stays_closed():
    assert reachable(Standing.CLOSED) == {Standing.CLOSED}


def test_no_officer_moves_a_chapter_past_its_enrolment():
    assert {each.after for each in EDGES if each.before in {"invited", "pending"}} == {Standing.CLOSED}


def test_every_sanction_stands_on_steps_the_ladder_knows():
    known = set(KEYS["noncompliance.ladder"].known)
    assert all(set(each.needs) <= known for each in SANCTIONS)
    assert {each.after for each in SANCTIONS} == {"under_review", "cure", "paused", "withdrawn"}


def test_the_name_is_taken_by_two_officers_after_thirty_days():
    taking = [each for each in EDGES if each.after == Standing.WITHDRAWN]
    assert {(each.who, each.notice_days) for each in taking} == {(frozenset({Who.TWO_OFFICERS}), 30)}


def test_the_way_back_from_rest_is_open_to_the_chapter_itself():
    resting = [each for each in EDGES if each.before == Standing.INACTIVE and each.after != Standing.CLOSED]
    assert all(Who.CHAPTER in each.who and not each.is_announced for each in resting)


def test_quiet_is_no_sanction():
    assert not any(each.needs for each in EDGES if Standing.INACTIVE in {each.before, each.after})


def test_a_step_knows_what_leads_straight_back():
    assert [each.after for each in ways_back(edge("chartered", "under_review"))] == ["chartered"]


@given(before=st.sampled_from(list(Standing)), after=st.sampled_from(list(Standing)))
def test_a_standing_moves_along_its_edges_alone(before, after):
    if any((each.before, each.after) == (before, after) for each in EDGES):
        assert rules.require_edge(before, after).after == after
    else:
        with pytest.raises(rules.StandingFixed):
            rules.require_edge(before, after)
