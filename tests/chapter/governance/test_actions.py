"""Votes over random histories: no order changes a count, nobody votes twice, and the roll stays as it was frozen."""

from datetime import timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality.voting import Stance
from mutuality_chapter import ballots
from mutuality_chapter.ballots import AlreadyVoted
from mutuality_chapter.governance import actions
from mutuality_chapter.members import actions as memberships

PEOPLE = 5
STANCES = st.sampled_from([Stance.FOR, Stance.AGAINST, Stance.ABSTAIN])
VOTES = st.lists(STANCES, min_size=PEOPLE, max_size=PEOPLE)
TERMS = {
    "kind": "other",
    "subject": None,
    "title": "Tea",
    "text": "Or coffee?",
    "amount": None,
    "currency": None,
    "period": None,
    "method": None,
    "basis": "cast",
    "threshold_percent": None,
    "quorum_percent": None,
    "is_secret": False,
    "has_appeal": False,
    "meeting_id": None,
}


@pytest.fixture
def session(founded, chapter_session):
    return chapter_session


@pytest.fixture
def admit(session):
    def admit(state="member"):
        said = {"name": "Ash", "concern": "grief", "subconcern": None, "state": state, "declared_on": None}
        return memberships.admit(session, said=said).id

    return admit


@pytest.fixture
def people(admit):
    return [admit() for _ in range(PEOPLE)]


@pytest.fixture
def propose(session, people):
    def propose(*, secret=False):
        said = {**TERMS, "is_secret": secret, "closes_at": session.now + timedelta(days=1)}
        return actions.propose(session, member_id=people[0], said=said)

    return propose


@settings(max_examples=25)
@given(votes=VOTES, order=st.permutations(range(PEOPLE)), secret=st.booleans())
def test_a_count_is_the_same_in_whatever_order_members_vote(session, people, propose, votes, order, secret):
    proposal = propose(secret=secret)
    for place in order:
        actions.vote(session, proposal=proposal, member_id=people[place], stance=votes[place], reason=None)
    closed = actions.close(session, proposal=proposal)
    assert closed.count == {stance: votes.count(stance) for stance in sorted(set(votes))}


@settings(max_examples=25)
@given(attempts=st.lists(st.tuples(st.integers(0, PEOPLE - 1), STANCES), max_size=15), secret=st.booleans())
def test_nobody_votes_twice_however_often_they_try(session, people, propose, attempts, secret):
    proposal, first = propose(secret=secret), {}
    for place, stance in attempts:
        try:
            actions.vote(session, proposal=proposal, member_id=people[place], stance=stance, reason=None)
        except AlreadyVoted:
            assert place in first
        first.setdefault(place, stance)
    heard = list(first.values())
    assert ballots.count(session, proposal.vote) == {stance: heard.count(stance) for stance in sorted(set(heard))}


@settings(max_examples=15)
@given(changes=st.lists(st.sampled_from(["joins", "leaves", "visits"]), max_size=6))
def test_the_roll_stays_as_it_was_frozen_whoever_comes_and_goes(session, admit, propose, changes):
    come_and_go = [admit() for _ in range(len(changes))]
    proposal = propose()
    before = _roll(session, proposal)
    for change, member_id in zip(changes, come_and_go, strict=True):
        _happen(session, admit, change, member_id)
    assert _roll(session, proposal) == before
    assert len(before) == proposal.roll_size


def _roll(session, proposal):
    return [row.member_id for row in ballots.roll(session, proposal.vote, {"limit": 100, "cursor": None}).items]


def _happen(session, admit, change, member_id):
    member = session.get_one(memberships.Member, member_id)
    if change == "joins":
        admit()
    elif change == "leaves":
        memberships.depart(session, member=member, reason="moved", left_on=None)
    else:
        memberships.describe(session, member=member, said={"state": "visiting"})
