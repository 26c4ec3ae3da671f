"""What we offer to all: seen in the very bytes, decided about, named after nobody, and taken back."""

import hashlib

import orjson
import pytest

from tests.chapter.guidelines.conftest import EDITION

CANARY = "Zebedee Quillfeather"


def kind_of(answer):
    return answer.json["type"].rpartition("/")[2]


def places(answer):
    return [each["pointer"] for each in answer.json["errors"]]


def test_a_draft_shows_the_very_bytes_and_nothing_leaves(drafting, waiting):
    offer = drafting().json
    said = orjson.loads(offer["preview"])
    assert hashlib.sha256(offer["preview"].encode()).hexdigest() == offer["preview_sha256"]
    assert (said["title"], said["serves"], said["lineage"], said["edition"]) == (
        "The evening walk",
        "The nights",
        ["member"],
        1,
    )
    assert (offer["state"], waiting()) == ("draft", [])


def test_what_the_members_decided_leaves_byte_for_byte(drafting, confirm, coordinator):
    offer = drafting().json
    assert confirm(offer).json["state"] == "offered"
    (pending,) = coordinator.get("/v1/link/pending").json["items"]
    assert (pending["kind"], pending["subject"]) == ("offer", f"offer/{offer['id']}")
    assert pending["data"] == offer["preview"]


def test_the_same_bytes_leave_once(drafting, confirm, coordinator):
    offer = confirm(drafting().json).json
    again = confirm(offer, decision_id=offer["decision_id"]).json
    (pending,) = coordinator.get("/v1/link/pending").json["items"]
    assert (again["state"], again["version"], pending["rev"]) == ("offered", offer["version"], 1)


def test_nothing_leaves_that_the_members_did_not_decide_about(drafting, decide, confirm, as_mary, waiting):
    offer = drafting().json
    other = decide("something-else")
    assert kind_of(confirm(offer, decision_id=other)) == "not-decided"
    assert kind_of(confirm(offer, decision_id=other, seen_sha256="0" * 64)) == "bytes-differ"
    decision = decide(offer["decision_subject"])
    changed = as_mary.change("PATCH", f"/v1/own-offers/{offer['id']}", {"title": "Another walk"}).json
    assert kind_of(confirm(changed, decision_id=decision)) == "not-decided"
    assert waiting() == []


def test_nobody_but_a_member_offers(drafting, confirm, coordinator):
    offer = drafting().json
    said = {"decision_id": offer["id"], "seen_sha256": offer["preview_sha256"]}
    answer = coordinator.request("PUT", f"/v1/own-offers/{offer['id']}/confirmation", json=said)
    assert (answer.status_code, kind_of(answer)) == (403, "policy-refused")


@pytest.mark.parametrize("name", ["title", "text", "why", "findings"])
def test_no_words_of_an_offer_name_a_member(drafting, admitted, name):
    admitted(CANARY)
    answer = drafting(**{name: f"As {CANARY.upper()} does."})
    assert (kind_of(answer), places(answer)) == ("offer-names-somebody", [f"/{name}"])


def test_the_part_of_the_concern_names_no_member(drafting, admitted):
    admitted(CANARY)
    assert places(drafting(part=CANARY.lower().replace(" ", "_"))) == ["/part"]


def test_somebody_who_came_after_the_draft_is_not_named_either(drafting, confirm, admitted):
    offer = drafting(why=f"{CANARY} walked first.").json
    admitted(CANARY)
    assert kind_of(confirm(offer)) == "offer-names-somebody"


def test_our_chapter_is_named_only_where_the_members_wish_it(drafting, coordinator):
    name = coordinator.get("/v1/chapter").json["name"]
    answer = drafting(why=f"In {name} it worked.")
    assert (kind_of(answer), places(answer)) == ("offer-names-chapter", ["/why"])
    assert drafting(why=f"In {name} it worked.", names_chapter=True).status_code == 201


def test_a_change_leaves_once_the_members_decided_about_it(drafting, confirm, as_mary, waiting):
    offer = confirm(drafting().json).json
    changed = as_mary.change("PATCH", f"/v1/own-offers/{offer['id']}", {"title": "The morning walk"}).json
    assert (changed["state"], [said["title"] for _, said in waiting()]) == ("changed", ["The evening walk"])
    assert confirm(changed).json["state"] == "offered"
    assert [said["title"] for _, said in waiting()] == ["The morning walk"]


def test_what_is_taken_back_before_it_was_sent_never_leaves(drafting, confirm, as_mary, waiting):
    offer = confirm(drafting().json).json
    path = f"/v1/own-offers/{offer['id']}"
    said = as_mary.request("PUT", f"{path}/withdrawal", json={"reason": "members_decided"}).json
    assert (said["state"], [kind for kind, _ in waiting()]) == ("withdrawn", ["withdrawal"])
    assert kind_of(as_mary.change("PATCH", path, {"title": "Again"})) == "offer-withdrawn"


def test_what_left_is_not_dropped_and_what_did_not_is_not_taken_back(drafting, confirm, as_mary):
    path = f"/v1/own-offers/{drafting().json['id']}"
    back = as_mary.request("PUT", f"{path}/withdrawal", json={"reason": "mistake"})
    assert kind_of(back) == "offer-not-left"
    assert as_mary.change("DELETE", path).status_code == 204
    offer = confirm(drafting().json).json
    assert kind_of(as_mary.change("DELETE", f"/v1/own-offers/{offer['id']}")) == "offer-left"


def test_an_own_rule_is_offered_with_what_the_item_is_for_and_never_with_our_reason(drafting, coordinator, items):
    said = {"answer": "adapted", "own_text": "Three hold the keys.", "reason": "One lost hers."}
    answered = coordinator.post(f"{items}/two-keys/response", {**said, "decided_on": "2026-03-01"})
    assert answered.status_code == 201
    place = {"kind": "adaptation", "method_id": None, "edition_id": EDITION["id"], "item": "two-keys"}
    offer = drafting(**place, title="Three keys").json
    assert (offer["text"], offer["serves"]) == ("Three hold the keys.", "Safety.")
    assert "One lost hers" not in offer["preview"]
    assert drafting(**{**place, "item": "insured"}, title="Ours").status_code == 404


def test_own_rules_and_methods_may_be_offered_until_they_are(drafting, method, coordinator, as_mary, items):
    said = {"answer": "adapted", "own_text": "Three hold the keys.", "reason": "Ours.", "decided_on": "2026-03-01"}
    coordinator.post(f"{items}/two-keys/response", said)
    found = as_mary.get("/v1/offerable").json["items"]
    assert [(each["item"], each["method_id"]) for each in found] == [("two-keys", None), (None, method)]
    drafting()
    assert [each["item"] for each in as_mary.get("/v1/offerable").json["items"]] == ["two-keys"]


def test_an_offer_names_what_it_comes_from_and_says_why(drafting, method):
    assert kind_of(drafting(knowledge_id=method)) == "offer-unfit"
    assert kind_of(drafting(kind="knowledge")) == "offer-unfit"
    assert (kind_of(drafting(why=None)), places(drafting(why=None))) == ("offer-lacks-words", ["/why"])
