"""What our members propose: drafted from an experience, decided, sent without a name, taken back."""

from tests.bonds import enrolled
from tests.chapter.proposals.conftest import DRAFT, WORDS

PLACE = "/v1/conference/own-proposals"


def send(coordinator, proposal, decision):
    return coordinator.request("PUT", f"{PLACE}/{proposal}/sending", json={"decision_id": decision})


def test_a_draft_stays_here_and_what_leaves_once_members_decided_names_nobody(
    bond, drafted, decided, coordinator, waiting
):
    proposal = drafted().json["id"]
    assert "proposal" not in [kind for kind, _ in waiting()]
    assert send(coordinator, proposal, decided(proposal)).json["state"] == "sent"
    kind, said = waiting()[-1]
    assert (kind, set(said)) == (
        "proposal",
        {"proposal_id", "title", "reasons", "change", "source", "decided_on"},
    )


def test_a_decision_about_something_else_sends_nothing(bond, drafted, decided, coordinator):
    refused = send(coordinator, drafted().json["id"], decided("something-else"))
    assert refused.json["type"].endswith("/not-decided")


def test_a_chapter_without_a_body_has_nobody_to_send_it_to(drafted, decided, coordinator):
    proposal = drafted().json["id"]
    assert send(coordinator, proposal, decided(proposal)).json["type"].endswith("/not-affiliated")


def test_new_words_that_are_left_out_are_our_own_rule_where_we_adapted_the_item(drafted, edition, coordinator):
    own = {"answer": "adapted", "own_text": "Three people hold a key.", "reason": "Lost.", "decided_on": "2026-03-10"}
    coordinator.post(f"/v1/editions/{edition}/items/two-keys/response", own)
    made = drafted(change={**WORDS, "text": None}).json
    assert made["change"]["text"] == "Three people hold a key."


def test_a_change_whose_parts_do_not_fit_is_pointed_at(drafted):
    refused = drafted(change={**WORDS, "text": None}).json
    assert refused["type"].endswith("/change-unfit")
    assert [each["pointer"] for each in refused["errors"]] == ["/change/text"]


def test_no_word_of_it_may_name_a_member(drafted, admitted):
    admitted("Ruth Weller")
    for said in (
        {"reasons": "Ruth Weller lost it."},
        {"source": {"text": "Ruth Weller's winter"}},
        {"change": {**WORDS, "text": "Ruth Weller holds a key."}},
    ):
        assert drafted(**said).json["type"].endswith("/proposal-names-somebody")


def test_an_item_we_do_not_hold_cannot_be_changed(drafted):
    assert drafted(change={**WORDS, "item": "no-such"}).status_code == 404


def test_only_members_draft(coordinator, edition):
    assert coordinator.post(PLACE, DRAFT).json["key"] == "professionals.may_vote"


def test_what_was_sent_is_taken_back_once(bond, drafted, decided, coordinator, waiting):
    proposal = drafted().json["id"]
    send(coordinator, proposal, decided(proposal))
    bond.dial()
    answers = [coordinator.request("PUT", f"{PLACE}/{proposal}/withdrawal").json for _ in range(2)]
    assert (answers[0]["state"], answers[1]["type"].rpartition("/")[2]) == ("taken_back", "proposal-misplaced")
    assert waiting()[-1] == ("withdrawal", {"withdrawn": f"proposal/{proposal}", "reason": "members_decided"})


def test_a_draft_forgets_who_wrote_it_when_they_leave(drafted, as_mary, coordinator):
    proposal = drafted().json["id"]
    assert as_mary.post("/v1/me/departure", {"reason": "went_on"}).status_code == 201
    assert coordinator.get(f"{PLACE}/{proposal}").json["drafted_by"] is None


def test_the_same_data_is_sent_to_a_body_that_was_joined_later(federation, founded, drafted, decided, coordinator):
    proposal = drafted().json["id"]
    decision = decided(proposal)
    enrolled(federation, founded, preset=None)
    assert send(coordinator, proposal, decision).status_code == 200
