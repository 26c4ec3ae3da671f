"""Who may vote."""

from datetime import date

import pytest

from mutuality_chapter.ballots import rules

ROLL = [("ruth", "pair"), ("tom", "pair"), ("owl", None)]


@pytest.mark.allows("decision.one_voice_per_party")
def test_two_of_one_party_have_a_voice_each():
    assert set(rules.voices(ROLL, one_per_party=False).values()) == {"ruth", "tom", "owl"}


def test_two_of_one_party_share_a_voice_where_the_policy_says_so():
    assert rules.voices(ROLL, one_per_party=True) == {"ruth": "pair", "tom": "pair", "owl": "owl"}


def test_who_joined_after_the_cut_off_does_not_vote_yet():
    assert rules.joined_by(date(2026, 3, 15), 14) == date(2026, 3, 1)
