"""The operations on control policies: as officer of the body, as officer of another, as stranger."""

import hashlib
import json

import pytest

from mutuality.policy import KEYS, NOTHING, load_preset, preset_names

LEAGUE = "accredited_leader_league"


def kind(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_everyone_reads_every_preset(federation):
    listed = federation.stranger.get("/v1/presets").json["items"]
    assert [each["name"] for each in listed] == preset_names()


@pytest.mark.requirement("T21")
@pytest.mark.parametrize("name", preset_names())
def test_a_preset_says_what_it_asks_a_sentence_each(federation, name):
    shown = federation.stranger.get(f"/v1/presets/{name}").json
    assert (shown["asks"], shown["document"]) == (load_preset(name).asks, load_preset(name).document)


@pytest.mark.requirement("T21")
def test_a_preset_says_of_every_key_what_it_asks_or_that_it_leaves_it_free(federation):
    shown = federation.stranger.get("/v1/presets/loose_federation").json
    assert len(shown["asks"]) + len(shown["leaves_free"]) == len(KEYS)
    assert "It is not asked that: A helper is at least … months on." in shown["leaves_free"]


def test_an_unknown_preset_is_not_found(federation):
    assert federation.stranger.get("/v1/presets/everything_binds").status_code == 404


@pytest.mark.requirement("T21")
def test_a_body_without_a_policy_asks_nothing(show):
    held = show("policy")
    assert (held["version"], held["document"], held["set_by"]) == (0, NOTHING.document(), "nobody")


def test_a_body_that_does_not_exist_has_no_policy(federation):
    paths = ["policy", "policy/effective", "policies", "policies/0", "policies/1", "charter"]
    asked = [federation.stranger.get(f"/v1/bodies/bod_00000000000000000000000000/{path}") for path in paths]
    assert {answer.status_code for answer in asked} == {404}


def test_an_officer_chooses_a_preset(publish, body_id):
    chosen = publish("bereaved_parents").json
    assert (chosen["version"], chosen["preset"], chosen["set_by"]) == (1, "bereaved_parents", body_id)


def test_a_preset_may_be_changed_in_one_key(publish):
    chosen = publish("bereaved_parents", changes={"helper": {"gate_months": 24}}).json["document"]
    preset = load_preset("bereaved_parents").document
    assert chosen == {**preset, "helper": {**preset["helper"], "gate_months": 24}}


def test_a_document_alone_starts_from_nothing(publish):
    chosen = publish(document={"gathering": "virtual_only"}).json["document"]
    assert chosen == {**NOTHING.document(), "gathering": "virtual_only"}


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"document": {"helper": {"gate_months": -1}}}, "/document/helper/gate_months"),
        ({"changes": {"reporting": {"duty": "begged"}}}, "/changes/reporting/duty"),
        ({"document": {"colour": "blue"}}, "/document/colour"),
        ({"preset": "everything_binds"}, "/preset"),
    ],
)
def test_what_is_no_policy_is_refused_where_it_is_wrong(publish, said, pointer):
    answer = publish(**said)
    assert (answer.status_code, answer.json["errors"][0]["pointer"]) == (422, pointer)


def test_a_stranger_publishes_no_policy(federation, body_id):
    answer = federation.stranger.post(f"/v1/bodies/{body_id}/policies", {"in_force_on": "2026-03-15"})
    assert answer.status_code == 401


def test_an_officer_of_another_body_publishes_no_policy_here(other_officer, body_id):
    answer = other_officer.post(f"/v1/bodies/{body_id}/policies", {"in_force_on": "2026-03-15"})
    assert answer.status_code == 404


def test_a_reader_of_the_own_body_publishes_no_policy(federation, body_id):
    reader = federation.signed_in("reader", body=body_id)
    answer = reader.post(f"/v1/bodies/{body_id}/policies", {"in_force_on": "2026-03-15"})
    assert answer.status_code == 403


def test_a_policy_of_yesterday_is_refused(publish):
    assert kind(publish("loose_federation", "2026-03-14")) == (409, "day-passed")


def test_a_stricter_policy_owes_notice(publish):
    publish("loose_federation")
    assert kind(publish(LEAGUE, "2026-04-13")) == (409, "notice-too-short")


def test_a_stricter_policy_holds_after_its_notice(publish):
    publish("loose_federation")
    assert publish(LEAGUE, "2026-04-14").json["version"] == 2


@pytest.mark.requirement("T21")
def test_publishing_a_policy_for_later_changes_nothing_today(publish, show):
    publish("loose_federation")
    publish(LEAGUE, "2026-04-14")
    assert show("policy")["version"] == 1


def test_publishing_twice_with_one_key_makes_one_version(officer, body_id, show):
    said = {"preset": "loose_federation", "in_force_on": "2026-03-15"}
    for _ in range(2):
        officer.post(f"/v1/bodies/{body_id}/policies", said, headers={"Idempotency-Key": "once"})
    assert [each["version"] for each in show("policies")["items"]] == [1]


def test_a_version_is_shown_at_the_address_publishing_named(federation, publish):
    published = publish(LEAGUE)
    assert federation.stranger.get(published.headers["Location"]).json == published.json


def test_a_version_nobody_published_is_not_found(federation, body_id):
    answers = [federation.stranger.get(f"/v1/bodies/{body_id}/policies/{n}") for n in (1, 2**31)]
    assert [answer.status_code for answer in answers] == [404, 404]


def test_versions_are_listed_without_their_text(publish, show):
    published = publish(LEAGUE).json
    expected = {name: value for name, value in published.items() if name not in {"document", "text"}}
    assert show("policies")["items"] == [expected]


def test_the_digest_of_a_policy_is_that_of_its_text(publish):
    chosen = publish(LEAGUE).json
    assert hashlib.sha256(chosen["text"].encode()).hexdigest() == chosen["sha256"]
    assert json.loads(chosen["text"]) == chosen["document"]


def test_a_policy_somebody_has_is_not_sent_again(federation, publish):
    address = publish(LEAGUE).headers["Location"]
    etag = federation.stranger.get(address).headers["ETag"]
    again = federation.stranger.get(address, headers={"If-None-Match": etag})
    assert (again.status_code, etag[0]) == (304, '"')


def test_a_charter_is_the_policy_in_force_word_for_word(publish, show, body_id):
    chosen = publish(LEAGUE).json
    assert show("charter") == {"id": body_id, "version": 1, "sha256": chosen["sha256"], "text": chosen["text"]}


def test_the_policy_in_force_explains_every_key(publish, show):
    publish(LEAGUE)
    assert [each["key"] for each in show("policy/effective")["keys"]] == list(KEYS)


def test_a_key_is_explained_with_what_nothing_would_allow(publish, show, body_id):
    publish(LEAGUE)
    explained = {each["key"]: each for each in show("policy/effective")["keys"]}
    assert explained["reporting.duty"] == {
        "key": "reporting.duty",
        "value": "required",
        "asks": "Reports are required; a missing one is overdue.",
        "nothing_value": "none",
        "nothing_allows": "No reports are asked for.",
        "layer": "policy",
        "version": 1,
        "set_by": body_id,
        "since": "2026-03-15",
    }
