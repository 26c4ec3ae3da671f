"""A chapter asks its body for something for itself, and reads the answer off line."""

import pytest

from tests.bonds import join, new_body

ENDORSING = {
    "mode": "charter",
    "endorsement_path": ["national_staff", "national_board"],
    "min_founders": 4,
    "stages": ["forming_no_name", "recognised"],
}


@pytest.fixture
def forming(federation, founded):
    """A chapter of a body that withholds its name until the first office recognised it."""
    body = new_body(federation, preset=None)
    said = {"document": {"affiliation": ENDORSING}, "in_force_on": "2026-03-15"}
    assert body[1].post(f"/v1/bodies/{body[0]}/policies", said).status_code == 201
    return join(federation, founded, body)


def ask(bond, asks, **said):
    answer = bond.coordinator.post("/v1/affiliation/requests", {"asks": asks, **said})
    return answer.status_code, bond.dial()["outcome"]


def stands(bond):
    bond.dial()
    return bond.coordinator.get("/v1/affiliation").json


def test_a_chapter_that_was_approved_forms_without_the_name(forming):
    assert (stands(forming)["standing"], stands(forming)["bears_name"]) == ("forming", False)


def test_a_chapter_asks_to_be_recognised_and_reads_each_word_off_line(forming, network):
    assert ask(forming, "recognition", meets_founders=True) == (202, "done")
    listed = forming.officer.get("/v1/applications").json["items"]
    said = {"outcome": "returned", "reason": "Send us the dates of your meetings."}
    forming.second.post(f"/v1/applications/{listed[0]['id']}/endorsements", said)
    forming.dial()
    network.off.add("federation.test")
    read = forming.coordinator.get("/v1/affiliation").json["application"]
    network.off.clear()
    assert (read["state"], read["waits_for"]) == ("open", "national_staff")
    assert (read["said"][0]["reason"], read["said"][0]["said_at"]) == (said["reason"], "2026-03-15T12:00:00Z")


def test_a_recognised_chapter_reads_that_it_bears_the_name(forming):
    ask(forming, "recognition", meets_founders=True)
    application = forming.officer.get("/v1/applications").json["items"][0]["id"]
    forming.second.post(f"/v1/applications/{application}/endorsements", {"outcome": "endorsed", "reason": "Good"})
    assert (stands(forming)["standing"], stands(forming)["bears_name"]) == ("forming", True)


def test_a_chapter_rests_and_returns_by_its_own_word(bond):
    ask(bond, "rest")
    resting = stands(bond)["standing"]
    ask(bond, "return")
    assert (resting, stands(bond)["standing"]) == ("inactive", "chartered")


def test_what_cannot_be_is_refused_and_the_refusal_stays_to_be_read(bond):
    ask(bond, "return")
    waiting = bond.coordinator.get("/v1/link/pending").json["items"]
    assert [each["refusal"]["type"].rpartition("/")[2] for each in waiting] == ["standing-fixed"]


@pytest.mark.parametrize("said", [{"asks": "transfer"}, {"asks": "rest", "unit_id": "unt_00000000000000000000000000"}])
def test_a_unit_is_named_for_a_transfer_and_for_nothing_else(bond, said):
    assert bond.coordinator.post("/v1/affiliation/requests", said).json["type"].rpartition("/")[2] == "target-needed"


def test_who_belongs_to_nobody_asks_nobody(founded):
    answer = founded.signed_in("coordinator").post("/v1/affiliation/requests", {"asks": "rest"})
    assert answer.json["type"].rpartition("/")[2] == "not-affiliated"
