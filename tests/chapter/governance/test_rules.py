"""On what terms something is put to the members, and what may follow a count."""

from datetime import UTC, date, datetime, timedelta

import pytest

from mutuality_chapter.governance import rules

NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
LATER = NOON + timedelta(days=1)
FIT = {
    "kind": "other",
    "method": "majority",
    "basis": "cast",
    "is_secret": False,
    "meeting_id": None,
    "amount": None,
    "currency": None,
    "period": None,
    "closes_at": LATER,
}


def test_terms_that_hold_together_pass():
    rules.require_fit(FIT, opens=NOON)


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"method": "consensus", "is_secret": True}, "/is_secret"),
        ({"method": "consent", "is_secret": True}, "/is_secret"),
        ({"basis": "present"}, "/meeting_id"),
        ({"amount": 100, "currency": "CAD"}, "/amount"),
        ({"kind": "budget", "period": "month"}, "/amount"),
        ({"kind": "budget", "amount": 100, "currency": "CAD"}, "/period"),
        ({"period": "month"}, "/period"),
        ({"kind": "spending", "amount": 100}, "/currency"),
        ({"closes_at": NOON}, "/closes_at"),
    ],
)
def test_terms_that_do_not_are_refused_where_they_do_not(said, pointer):
    with pytest.raises(rules.TermsUnfit) as refused:
        rules.require_fit({**FIT, **said}, opens=NOON)
    assert [error["pointer"] for error in refused.value.members["errors"]] == [pointer]


def test_a_vote_at_the_very_end_comes_too_late():
    rules.require_voting("voting", closes_at=LATER, now=LATER - timedelta(seconds=1))
    with pytest.raises(rules.VotingClosed):
        rules.require_voting("voting", closes_at=LATER, now=LATER)


@pytest.mark.parametrize("state", ["counted", "decided", "withdrawn"])
def test_what_is_not_open_takes_no_vote(state):
    with pytest.raises(rules.VotingClosed):
        rules.require_voting(state, closes_at=LATER, now=NOON)


def test_votes_are_counted_early_only_when_every_voice_was_heard():
    rules.require_closable("voting", closes_at=LATER, now=NOON, is_complete=True)
    with pytest.raises(rules.VotingOpen):
        rules.require_closable("voting", closes_at=LATER, now=NOON, is_complete=False)


APPEAL = {"has_appeal": True, "was_made": False, "round_number": 1, "stance": "against", "result": "carried"}


@pytest.mark.parametrize(("stance", "result"), [("against", "carried"), ("for", "not_carried"), (None, "carried")])
def test_the_minority_may_speak_and_where_it_was_secret_whoever_voted(stance, result):
    rules.require_appeal(**{**APPEAL, "stance": stance, "result": result})


@pytest.mark.parametrize(
    "said", [{"has_appeal": False}, {"was_made": True}, {"round_number": 2}, {"stance": "for"}, {"stance": "abstain"}]
)
def test_nobody_else_does_and_nobody_twice(said):
    with pytest.raises(rules.NoAppeal):
        rules.require_appeal(**{**APPEAL, **said})


REVOTE = {"was_appealed": True, "round_number": 1, "stance": "for", "result": "carried"}


@pytest.mark.parametrize(("stance", "result"), [("for", "carried"), ("against", "not_carried"), (None, "carried")])
def test_a_second_vote_is_asked_for_by_somebody_of_the_majority(stance, result):
    rules.require_revote(**{**REVOTE, "stance": stance, "result": result})


@pytest.mark.parametrize("said", [{"was_appealed": False}, {"round_number": 2}, {"stance": "against"}])
def test_a_second_vote_follows_an_appeal_once(said):
    with pytest.raises(rules.NoRevote):
        rules.require_revote(**{**REVOTE, **said})


def test_a_decision_is_looked_at_again_on_a_day_to_come():
    rules.require_ahead(None, date(2026, 3, 15))
    with pytest.raises(rules.TermsUnfit):
        rules.require_ahead(date(2026, 3, 15), date(2026, 3, 15))
