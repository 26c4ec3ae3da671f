"""What our members say of proposals of others: their word, changed, taken back, and when it comes too late."""

import pytest

from tests.chapter.proposals.conftest import TOLD

SUBJECT = f"endorsement/{TOLD['id']}"


@pytest.fixture
def word(coordinator, decided):
    """Let our members decide on the proposal, and an officer say so."""

    def word(path, *, endorses=True, decision=None):
        subject = f"{TOLD['id']}-{'endorse' if endorses else 'not'}"
        said = {"endorses": endorses, "decision_id": decision or decided(subject)}
        return coordinator.request("PUT", f"{path}/word", json=said)

    return word


def test_what_others_propose_is_read_off_line(told, coordinator):
    told()
    (shown,) = coordinator.get("/v1/conference/proposals", query_string={"state": "open"}).json["items"]
    assert (shown["title"], shown["source"]["text"], shown["endorses"]) == (
        "An open door",
        "A year of open doors",
        None,
    )


def test_our_word_is_our_members_decision_and_leaves_without_more(told, word, waiting):
    assert word(told()).status_code == 200
    said = {"proposal_id": TOLD["id"], "endorses": True, "decided_on": "2026-03-15"}
    assert waiting()[-1] == ("endorsement", said)


def test_a_decision_to_endorse_does_not_say_no(told, word, decided):
    decision = decided(f"{TOLD['id']}-endorse")
    assert word(told(), endorses=False, decision=decision).json["type"].endswith("/not-decided")


def test_our_members_may_say_otherwise_and_take_it_back(told, word, coordinator, waiting):
    path = told()
    word(path)
    word(path, endorses=False)
    assert waiting()[-1][1]["endorses"] is False
    answers = [coordinator.request("DELETE", f"{path}/word").status_code for _ in range(2)]
    assert (answers, waiting()[-1][0]) == ([204, 409], "withdrawal")


@pytest.mark.parametrize(
    "said", [{"state": "declined"}, {"own_id": "ppl_06ef2ngi01ssreeaag6shrnm3g"}, {"closes_on": "2026-03-14"}]
)
def test_no_word_is_given_on_what_was_settled_or_is_ours_or_has_closed(told, word, said):
    assert word(told(**said)).json["type"].endswith("/words-closed")
