"""The chapter itself, its bond, and the policy in force, on line and off."""

from datetime import date, timedelta

import pytest

from mutuality.policy import KEYS
from mutuality.transport import Unreachable
from tests.bonds import new_body

FEDERATION = "https://federation.test"
ENROL = {"federation": FEDERATION, "body_id": "bod_00000000000000000000000000", "invitation": "i" * 32}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_chapter_says_what_it_is(coordinator):
    said = coordinator.get("/v1/chapter").json
    assert (said["name"], said["concern"], said["timezone"]) == ("Harbour", "grief", "America/Halifax")


def test_a_chapter_says_something_else_of_itself(coordinator):
    answer = coordinator.change("PATCH", "/v1/chapter", {"languages": ["en", "fr"]})
    assert (answer.json["languages"], answer.json["version"]) == (["en", "fr"], 2)


def test_its_concern_is_not_changed(coordinator):
    assert problem(coordinator.change("PATCH", "/v1/chapter", {"concern": "drinking"})) == (422, "validation-failed")


def test_a_change_names_the_version_it_changes(coordinator):
    bare = coordinator.request("PATCH", "/v1/chapter", json={"name": "Haven"})
    stale = coordinator.change("PATCH", "/v1/chapter", {"name": "Haven"}, etag='"5"')
    assert [bare.status_code, stale.status_code] == [428, 412]


def test_before_it_is_founded_a_chapter_says_how_to_found_it(chapter):
    assert problem(chapter.signed_in("coordinator").get("/v1/chapter")) == (409, "not-founded")


def test_a_chapter_that_never_asked_has_no_bond(coordinator):
    assert problem(coordinator.get("/v1/affiliation")) == (404, "not-found")


def test_without_a_federation_the_policy_in_force_asks_nothing(coordinator):
    effective = coordinator.get("/v1/policy/effective").json
    assert (effective["version"], {each["set_by"] for each in effective["keys"]}) == (0, {"nobody"})
    assert [each["key"] for each in effective["keys"] if each["value"] != each["nothing_value"]] == []


def test_the_policy_in_force_explains_every_key(coordinator, policy):
    policy(anonymity={"name_form": "full"})
    effective = {each["key"]: each for each in coordinator.get("/v1/policy/effective").json["keys"]}
    assert set(effective) == set(KEYS)
    told = effective["anonymity.name_form"]
    assert (told["asks"], told["nothing_allows"], told["set_by"], told["since"]) == (
        "Members go by their full name.",
        "Members go by any name they choose.",
        "Every Child Remembered",
        "2026-01-01",
    )


def test_a_policy_is_in_force_from_its_day_on(coordinator, policy, clock):
    policy(version=1, in_force_on=date(2026, 1, 1))
    policy(version=2, in_force_on=date(2026, 3, 16))
    before = coordinator.get("/v1/policy/effective").json["version"]
    clock.advance(timedelta(days=1))
    assert (before, coordinator.get("/v1/policy/effective").json["version"]) == (1, 2)


def test_the_policy_stays_in_force_while_the_federation_does_not_answer(bond, network, monkeypatch):
    bond.dial()
    monkeypatch.setattr(network, "off", {"federation.test"})
    assert bond.dial()["outcome"] == "unreachable"
    assert bond.coordinator.get("/v1/policy/effective").json["version"] == 1


@pytest.fixture
def invited(federation):
    """Return what a chapter needs to enrol with a body that invited it."""
    body_id, officer, _ = new_body(federation, preset=None)
    chapter_id = officer.post(f"/v1/bodies/{body_id}/chapters", {"name": "Harbour"}).json["id"]
    token = officer.post(f"/v1/chapters/{chapter_id}/invitations").json["token"]
    return {"federation": FEDERATION, "body_id": body_id, "invitation": token}


def test_an_enrolment_gives_six_words_and_once_a_recovery_key(coordinator, invited):
    enrolled = coordinator.post("/v1/affiliation/enrolments", invited).json
    bond = coordinator.get("/v1/affiliation").json
    assert (len(enrolled["fingerprint"].split()), '"d":' in enrolled["recovery_key"]) == (6, True)
    assert (bond["fingerprint"], bond["state"], "recovery_key" in bond) == (enrolled["fingerprint"], "pending", False)


def test_a_chapter_that_belongs_does_not_enrol_again(bond):
    assert problem(bond.coordinator.post("/v1/affiliation/enrolments", {**ENROL, "body_id": bond.body_id})) == (
        409,
        "already-affiliated",
    )


def test_an_invitation_nobody_gave_is_refused_with_the_federations_own_problem(coordinator, federation):
    body_id, _, _ = new_body(federation, preset=None)
    answer = coordinator.post("/v1/affiliation/enrolments", {**ENROL, "body_id": body_id})
    assert problem(answer) == (409, "federation-refused")
    assert answer.json["problem"]["type"].startswith(FEDERATION)


def test_a_federation_that_does_not_answer_is_named_and_remembered(coordinator):
    said = {**ENROL, "federation": "https://elsewhere.test"}
    assert problem(coordinator.post("/v1/affiliation/enrolments", said)) == (502, "federation-unreachable")


def test_a_check_without_an_enrolment_is_refused(coordinator):
    assert problem(coordinator.request("POST", "/v1/affiliation/checks")) == (409, "not-affiliated")


def test_a_statement_that_never_arrived_is_sent_again_by_a_check(coordinator, invited, network, monkeypatch):
    send = network.send

    def lost(method, url, **kwargs):
        if method == "POST":
            raise Unreachable("timed-out", "lost")
        return send(method, url, **kwargs)

    with monkeypatch.context() as patched:
        patched.setattr(network, "send", lost)
        assert coordinator.post("/v1/affiliation/enrolments", invited).status_code == 502
    assert coordinator.request("POST", "/v1/affiliation/checks").json["state"] == "pending"


@pytest.mark.parametrize("address", ["ftp://federation.test", "https://federation.test/", "federation.test", ""])
def test_an_address_that_is_no_federations_is_refused(coordinator, address):
    assert problem(coordinator.post("/v1/affiliation/enrolments", {**ENROL, "federation": address})) == (
        422,
        "validation-failed",
    )
