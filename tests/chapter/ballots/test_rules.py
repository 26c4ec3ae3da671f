"""Who may vote, and with which stances."""

from datetime import date

import pytest

from mutuality_chapter.ballots import rules
from mutuality_chapter.ballots.counting import STANCES, Stance

ROLL = [("ruth", "pair"), ("tom", "pair"), ("owl", None)]


def test_two_of_one_party_have_a_voice_each():
    assert set(rules.voices(ROLL, one_per_party=False).values()) == {"ruth", "tom", "owl"}


def test_two_of_one_party_share_a_voice_where_the_policy_says_so():
    assert rules.voices(ROLL, one_per_party=True) == {"ruth": "pair", "tom": "pair", "owl": "owl"}


def test_who_joined_after_the_cut_off_does_not_vote_yet():
    assert rules.joined_by(date(2026, 3, 15), 14) == date(2026, 3, 1)


@pytest.mark.parametrize(
    ("method", "stance"), [("majority", "block"), ("consensus", "against"), ("consent", "stand_aside")]
)
def test_a_method_knows_its_own_stances(method, stance):
    with pytest.raises(rules.StanceUnfit, match="One may be"):
        rules.require_stance(Stance(stance), method=method, reason="because")


@pytest.mark.parametrize(("method", "stance"), [("consensus", "block"), ("consent", "object")])
def test_who_stands_in_the_way_says_why(method, stance):
    with pytest.raises(rules.StanceUnfit, match="Say why"):
        rules.require_stance(Stance(stance), method=method, reason=None)


@pytest.mark.parametrize("method", STANCES)
def test_under_every_method_one_may_be_for_it_or_abstain_without_a_reason(method):
    for stance in (Stance.FOR, Stance.ABSTAIN):
        rules.require_stance(stance, method=method, reason=None)
