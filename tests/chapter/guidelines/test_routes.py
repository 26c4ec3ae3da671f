"""Guidelines as they arrive, and our members' answers to them."""

import pytest

from tests.chapter.guidelines.conftest import ITEMS

ADOPTED = {"answer": "adopted", "decided_on": "2026-03-10"}
ADAPTED = {
    "answer": "adapted",
    "own_text": "Three hold the keys.",
    "is_stricter": True,
    "reason": "Zanzibrel lost one.",
    "decided_on": "2026-03-12",
}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_an_edition_that_arrived_is_proposed_and_nothing_more(coordinator, items):
    assert [each["title"] for each in coordinator.get("/v1/editions").json["items"]] == ["Safe meetings"]
    shown = coordinator.get(items).json["items"]
    assert [(each["slug"], each["force"], each["answer"]) for each in shown] == [
        ("two-keys", "binding", None),
        ("insured", None, None),
    ]


def test_an_edition_that_arrives_again_changes_nothing(coordinator, arrive):
    arrive()
    arrive(title="Rewritten")
    assert [each["title"] for each in coordinator.get("/v1/editions").json["items"]] == ["Safe meetings"]


@pytest.mark.parametrize(
    "said",
    [
        ADOPTED,
        ADAPTED,
        {"answer": "declined", "reason": "We meet outdoors.", "decided_on": "2026-03-10"},
        {"answer": "not_applicable", "reason": "We have no keys.", "decided_on": "2026-03-10"},
    ],
)
def test_each_of_the_four_answers_stands_beside_its_item(coordinator, items, said):
    answer = coordinator.post(f"{items}/two-keys/response", said)
    assert (answer.status_code, answer.json["answer"], answer.json["version"]) == (201, said["answer"], 1)
    shown = coordinator.get(items).json["items"][0]
    assert {name: shown[name] for name in said if name != "is_stricter"} == {
        name: value for name, value in said.items() if name != "is_stricter"
    }


def test_why_we_decided_so_never_leaves(coordinator, items, waiting):
    coordinator.post(f"{items}/two-keys/response", ADAPTED)
    ((kind, told),) = waiting()
    assert (kind, told["own_text"], told["decided_on"]) == ("response", "Three hold the keys.", "2026-03-12")
    assert "Zanzibrel" not in str(told)


@pytest.mark.parametrize("named", ["Mary K.", "mary k", "Mary-K"])
def test_our_own_rule_leaves_and_so_names_no_member(coordinator, items, admitted, waiting, named):
    admitted(name="Mary K.")
    answer = coordinator.post(f"{items}/two-keys/response", {**ADAPTED, "own_text": f"Ask {named} for the key."})
    assert (problem(answer), answer.json["errors"][0]["pointer"]) == ((422, "somebody-named"), "/own_text")
    assert waiting() == []


def test_our_members_may_change_their_mind(coordinator, items, waiting):
    coordinator.post(f"{items}/two-keys/response", ADOPTED)
    answer = coordinator.change("PUT", f"{items}/two-keys/response", ADAPTED)
    assert (answer.json["answer"], answer.json["version"]) == ("adapted", 2)
    assert [told["answer"] for _, told in waiting()] == ["adapted"]


def test_a_change_of_mind_names_the_version_it_changes(coordinator, items):
    path = f"{items}/two-keys/response"
    coordinator.post(path, ADOPTED)
    bare = coordinator.request("PUT", path, json=ADAPTED)
    stale = coordinator.change("PUT", path, ADAPTED, etag='"7"')
    assert [bare.status_code, stale.status_code] == [428, 412]


def test_a_first_answer_is_given_once(coordinator, items):
    coordinator.post(f"{items}/two-keys/response", ADOPTED)
    assert problem(coordinator.post(f"{items}/two-keys/response", ADAPTED)) == (409, "already-answered")


def test_a_retry_with_one_key_is_one_answer(coordinator, items):
    path, key = f"{items}/two-keys/response", {"Idempotency-Key": "two-keys"}
    answers = [coordinator.post(path, ADOPTED, headers=key) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [201, 201]


@pytest.mark.parametrize(
    ("slug", "said", "expected"),
    [
        ("two-keys", {**ADOPTED, "decided_on": "2026-03-16"}, (409, "not-yet-decided")),
        ("two-keys", {**ADOPTED, "own_text": "Ours"}, (422, "own-text-missing")),
        ("two-keys", {**ADAPTED, "reason": None}, (422, "reason-missing")),
        ("two-keys", {"answer": "adopted"}, (422, "validation-failed")),
        ("two-keys", {**ADOPTED, "answer": "ignored"}, (422, "validation-failed")),
        ("two-keys", {**ADOPTED, "decided_by": "Robin"}, (422, "validation-failed")),
        ("insured", ADOPTED, (422, "evidence-missing")),
        ("insured", {**ADOPTED, "evidence_sha256": "f" * 63}, (422, "validation-failed")),
        ("three-keys", ADOPTED, (404, "not-found")),
    ],
)
def test_a_wrong_answer_has_its_problem(coordinator, items, waiting, slug, said, expected):
    assert problem(coordinator.post(f"{items}/{slug}/response", said)) == expected
    assert waiting() == []


def test_evidence_leaves_as_a_digest(coordinator, items, waiting):
    coordinator.post(f"{items}/insured/response", {**ADOPTED, "evidence_sha256": "a" * 64})
    ((_, told),) = waiting()
    assert (told["evidence_sha256"], told["known_by"]) == ("a" * 64, "evidence")


def test_an_item_not_answered_yet_has_no_answer(coordinator, items):
    assert problem(coordinator.get(f"{items}/two-keys/response")) == (404, "not-found")


def test_the_items_of_an_edition_we_do_not_hold_are_not_found(coordinator, items):
    assert coordinator.get(items.replace("edn_0", "edn_1")).status_code == 404


def test_whoever_signs_in_reads_what_members_are_asked_and_a_volunteer_answers_nothing(volunteer, items):
    answered = volunteer.post(f"{items}/two-keys/response", ADOPTED)
    assert [volunteer.get("/v1/editions").status_code, answered.status_code] == [200, 403]


def test_a_stranger_is_asked_to_sign_in(founded, items):
    assert founded.stranger.get(items).status_code == 401


FRENCH = {"language": "fr", "purpose": "Sécurité.", "text": "Deux gardent les clés."}


@pytest.mark.parametrize(("spoken", "shown"), [(["fr-CA"], "fr"), (["de", "en"], "en"), ([], "en")])
def test_an_item_is_shown_in_our_language_where_it_has_it(coordinator, arrive, spoken, shown):
    coordinator.change("PATCH", "/v1/chapter", {"languages": spoken})
    item = coordinator.get(arrive(items=[{**ITEMS[0], "translations": [FRENCH]}])).json["items"][0]
    assert (item["language"], item["text"]) == (shown, {"fr": FRENCH, "en": ITEMS[0]}[shown]["text"])


def test_an_item_says_whom_it_concerns_and_what_it_is_derived_from(coordinator, arrive):
    derived = {"fact": "meeting_every_days", "parameter": 31, "low": 7, "high": 62}
    said = {"known_by": "derived", "derived": derived, "applies_when": {"has_hotline": True}}
    item = coordinator.get(arrive(items=[{**ITEMS[0], **said}])).json["items"][0]
    assert (item["derived"], item["applies_when"]["has_hotline"]) == (derived, True)


SECOND = {"id": "edn_11111111111111111111111111", "number": 2}


def shown_in(coordinator, edition, slug):
    items = coordinator.get(f"/v1/editions/{edition}/items").json["items"]
    return next(each for each in items if each["slug"] == slug)


def test_an_answer_follows_an_item_to_a_new_edition(coordinator, arrive, items):
    coordinator.post(f"{items}/two-keys/response", ADOPTED)
    arrive(**SECOND)
    shown = shown_in(coordinator, SECOND["id"], "two-keys")
    assert (shown["answer"], shown["answered_in"]) == ("adopted", "edn_00000000000000000000000000")


def test_an_answer_follows_an_item_to_a_new_name(coordinator, arrive, items):
    coordinator.post(f"{items}/two-keys/response", ADAPTED)
    arrive(**SECOND, items=[{**ITEMS[0], "slug": "keys", "replaces": ["two-keys"]}])
    assert shown_in(coordinator, SECOND["id"], "keys")["own_text"] == "Three hold the keys."


def test_an_item_that_was_touched_is_asked_anew_with_the_old_answer_beside(coordinator, arrive, items):
    coordinator.post(f"{items}/two-keys/response", ADOPTED)
    arrive(**SECOND, items=[{**ITEMS[0], "text": "Three hold the keys."}, ITEMS[1]])
    shown = shown_in(coordinator, SECOND["id"], "two-keys")
    assert (shown["answer"], shown["answered_in"], shown["answered_before"]) == (None, None, "adopted")
