"""What our members do at a conference of their body: read it off line, vote, ask to be heard, send a delegate."""

import pytest

from tests.chapter.conference.conftest import CALLED, COUNTED, OPEN

VOTE = f"motions/{OPEN}/vote"
PLEA = f"motions/{COUNTED}/plea"


def slug(answer):
    return answer.json["type"].rpartition("/")[2]


def test_a_conference_is_read_off_line_with_its_figures_and_whether_our_vote_counts(told, coordinator):
    told()
    shown = coordinator.get(f"/v1/conference/conferences/{CALLED['id']}").json
    _, counted = shown["motions"]
    assert (counted["results"][0]["votes"], counted["vote_note"]) == ({"for": 2}, "Too late.")


def test_our_vote_is_our_members_decision_and_leaves_without_who_voted_how(told, say, decided, waiting):
    told()
    assert say(VOTE, stance="for", decision_id=decided(f"{OPEN}-1-for")).status_code == 200
    said = {"motion_id": OPEN, "round": 1, "stance": "for", "reason": None, "decided_on": "2026-03-15"}
    assert waiting()[-1] == ("vote", said)


def test_our_members_may_stand_elsewhere_and_only_the_last_waits_to_leave(told, say, decided, waiting):
    told()
    for stance in ("for", "abstain"):
        say(VOTE, stance=stance, decision_id=decided(f"{OPEN}-1-{stance}"))
    assert [said["stance"] for kind, said in waiting() if kind == "vote"] == ["abstain"]


def test_a_decision_to_stand_elsewhere_is_no_vote(told, say, decided):
    told()
    assert slug(say(VOTE, stance="abstain", decision_id=decided(f"{OPEN}-1-for"))) == "not-decided"


@pytest.mark.parametrize(
    ("said", "refused"),
    [
        ({"stance": "against"}, "stance-unfit"),
        ({"stance": "block"}, "stance-unfit"),
        ({"stance": "block", "reason": "Ruth Weller is against it."}, "proposal-names-somebody"),
        ({"stance": "for", "round": 2}, "not-voting"),
    ],
)
def test_what_the_method_or_the_round_does_not_know_is_refused(told, say, admitted, decided, said, refused):
    told()
    admitted("Ruth Weller")
    assert slug(say(VOTE, **said, decision_id=decided("anything"))) == refused


@pytest.mark.parametrize("motion", [{"state": "announced"}, {"state": "closed"}, {"closes_on": "2026-03-14"}])
def test_no_vote_is_cast_where_none_is_open_as_far_as_we_know(told, say, decided, motion):
    told(motion)
    assert slug(say(VOTE, stance="for", decision_id=decided(f"{OPEN}-1-for"))) == "not-voting"


def test_after_a_count_we_ask_to_be_heard_with_words_or_without_any_to_vote_again(told, say, decided, waiting):
    told()
    heard = {"asks": "be_heard", "words": "We cannot travel.", "decision_id": decided(f"{COUNTED}-be_heard")}
    assert say(PLEA, **heard).status_code == 200
    assert waiting()[-1] == ("plea", {"motion_id": COUNTED, "asks": "be_heard", "words": "We cannot travel."})
    assert slug(say(PLEA, **{**heard, "words": None})) == "plea-unfit"


def test_nothing_is_pleaded_where_the_conference_knows_no_appeal_or_nothing_was_counted(told, say, decided):
    told(has_appeal=False)
    assert slug(say(PLEA, asks="vote_again", decision_id=decided(f"{COUNTED}-vote_again"))) == "no-count"
    told()
    assert slug(say(f"motions/{OPEN}/plea", asks="vote_again", decision_id=decided(f"{OPEN}-vote_again"))) == "no-count"


def test_a_delegate_is_sent_for_a_term_and_called_back_and_nobody_is_told_who(bond, coordinator, say, decided, waiting):
    term = {"from_on": "2026-03-15", "until_on": "2027-03-14"}
    assert say("delegate", **term, decision_id=decided("delegate")).status_code == 200
    assert waiting()[-1] == ("delegate", term)
    bond.dial()
    answers = [coordinator.request("DELETE", "/v1/conference/delegate").status_code for _ in range(2)]
    assert (answers, waiting()[-1][0]) == ([204, 409], "withdrawal")


def test_a_term_has_days(bond, say, decided):
    said = {"from_on": "2026-03-15", "until_on": "2026-03-14", "decision_id": decided("delegate")}
    assert slug(say("delegate", **said)) == "term-without-days"
