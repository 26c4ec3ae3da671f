"""What stances each method knows, and what a count says under it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutuality.voting import (
    STANCES,
    Basis,
    Method,
    Result,
    Stance,
    StanceUnfit,
    Terms,
    is_of_majority,
    is_of_minority,
    method_under,
    require_stance,
    result_of,
)

CARRIED, NOT_CARRIED, NO_QUORUM = Result.CARRIED, Result.NOT_CARRIED, Result.NO_QUORUM


def count(votes=0, against=0, abstain=0, **more):
    return {"for": votes, "against": against, "abstain": abstain, **more}


@pytest.mark.parametrize(
    ("method", "counted", "result"),
    [
        ("majority", count(2, 1), CARRIED),
        ("majority", count(1, 1), NOT_CARRIED),
        ("majority", count(1, 0, 5), CARRIED),
        ("majority", count(), NOT_CARRIED),
        ("two_thirds", count(2, 1), CARRIED),
        ("two_thirds", count(3, 2), NOT_CARRIED),
        ("group_conscience", count(4, 2), CARRIED),
        ("group_conscience", count(5, 3), NOT_CARRIED),
        ("consensus", {"for": 1, "stand_aside": 3}, CARRIED),
        ("consensus", {"for": 9, "block": 1}, NOT_CARRIED),
        ("consent", {"for": 1, "abstain": 3}, CARRIED),
        ("consent", {"for": 9, "object": 1}, NOT_CARRIED),
    ],
)
def test_each_method_carries_in_its_own_way(method, counted, result):
    assert result_of(Terms(method), counted, roll=20) == result


@pytest.mark.parametrize(
    ("basis", "result"), [(Basis.CAST, CARRIED), (Basis.PRESENT, CARRIED), (Basis.ROLL, NOT_CARRIED)]
)
def test_a_share_is_reckoned_of_votes_cast_of_those_present_or_of_the_roll(basis, result):
    assert result_of(Terms("majority", basis), count(4, 1), roll=9, present=7) == result


def test_a_tally_of_those_present_that_is_too_small_does_not_carry_anything():
    assert result_of(Terms("majority", Basis.PRESENT), count(4, 6), roll=20, present=5) == NOT_CARRIED


def test_a_threshold_asks_for_more_than_the_method_does():
    counted = count(7, 3)
    results = [result_of(Terms("two_thirds", threshold_percent=each), counted, roll=10) for each in (70, 71)]
    assert results == [CARRIED, NOT_CARRIED]


def test_a_consensus_may_ask_that_few_stand_aside():
    counted = {"for": 3, "stand_aside": 1}
    results = [result_of(Terms("consensus", threshold_percent=each), counted, roll=9) for each in (75, 80)]
    assert results == [CARRIED, NOT_CARRIED]


def test_who_abstains_takes_part_all_the_same():
    terms = Terms("majority", quorum_percent=50)
    results = [result_of(terms, count(2, 0, abstain), roll=10) for abstain in (2, 3)]
    assert results == [NO_QUORUM, CARRIED]


VOTES = st.lists(st.sampled_from(sorted(STANCES[Method.MAJORITY])), max_size=30)


@given(votes=VOTES, method=st.sampled_from([Method.MAJORITY, Method.TWO_THIRDS]), extra=st.integers(1, 9))
def test_one_more_in_favour_never_turns_a_proposal_down(votes, method, extra):
    counted = {stance: votes.count(stance) for stance in set(votes)}
    more = {**counted, "for": counted.get("for", 0) + extra}
    before, after = (result_of(Terms(method), each, roll=60) for each in (counted, more))
    assert (before, after) != (CARRIED, NOT_CARRIED)


@given(votes=VOTES)
def test_what_two_thirds_carry_a_majority_carries(votes):
    counted = {stance: votes.count(stance) for stance in set(votes)}
    strict, mild = (result_of(Terms(each), counted, roll=60) for each in (Method.TWO_THIRDS, Method.MAJORITY))
    assert (strict, mild) != (CARRIED, NOT_CARRIED)


@pytest.mark.parametrize("stance", sorted(set(Stance) - {Stance.ABSTAIN}))
@pytest.mark.parametrize("result", [CARRIED, NOT_CARRIED])
def test_whoever_took_a_stance_is_of_the_majority_or_of_the_minority(stance, result):
    assert is_of_majority(stance, result) != is_of_minority(stance, result)


def test_who_abstained_is_of_neither():
    assert not is_of_majority(Stance.ABSTAIN, CARRIED)
    assert not is_of_minority(Stance.ABSTAIN, CARRIED)


@pytest.mark.parametrize(
    ("method", "stance"), [("majority", "block"), ("consensus", "against"), ("consent", "stand_aside")]
)
def test_a_method_knows_its_own_stances(method, stance):
    with pytest.raises(StanceUnfit, match="One may be"):
        require_stance(Stance(stance), method=method, reason="because")


@pytest.mark.parametrize(("method", "stance"), [("consensus", "block"), ("consent", "object")])
def test_who_stands_in_the_way_says_why(method, stance):
    with pytest.raises(StanceUnfit, match="Say why"):
        require_stance(Stance(stance), method=method, reason=None)


@pytest.mark.parametrize("method", STANCES)
def test_under_every_method_one_may_be_for_it_or_abstain_without_a_reason(method):
    for stance in (Stance.FOR, Stance.ABSTAIN):
        require_stance(stance, method=method, reason=None)


def test_what_a_policy_leaves_open_is_decided_as_wished_else_by_majority():
    decided = [
        method_under("chapter_decides"),
        method_under("chapter_decides", Method.CONSENT),
        method_under("consensus"),
    ]
    assert decided == ["majority", "consent", "consensus"]
