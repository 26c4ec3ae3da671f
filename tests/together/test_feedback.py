"""What a body says of a chapter's reports reaches the chapter, and what the chapter answers reaches the body."""

from datetime import date

import pytest

from tests.federation.office import Office


@pytest.fixture
def house(bond, federation_database, clock):
    """The office of a body that asks for reports, to which the chapter reported March."""
    house = Office(bond.federation, federation_database, bond.body_id)
    house.choose(on=date(2026, 4, 14), reporting={"duty": "required"}, number_visibility={"totals": "national"})
    clock.at = clock.at.replace(month=5)
    bond.dial()
    release(bond)
    return house


def release(bond):
    assert bond.coordinator.request("PUT", "/v1/reports/2026-03").status_code == 200
    assert bond.dial()["outcome"] == "done"


def told(bond):
    bond.dial()
    return bond.coordinator.get("/v1/report-answers").json["items"][0]


def accept(bond, house):
    (held,) = house.show("returns")["items"]
    said = {"period": "2026-03", "digest": held["digest"]}
    assert house.officer.post(f"/v1/chapters/{bond.chapter_id}/return-acceptances", said).status_code == 201


def ask(bond, house):
    said = {"period": "2026-03", "words": "None at all?"}
    asked = house.officer.post(f"/v1/chapters/{bond.chapter_id}/report-follow-ups", said).json["id"]
    assert bond.dial()["outcome"] == "done"
    return f"/v1/report-follow-ups/{asked}"


def test_a_chapter_reads_what_came_of_its_report(bond, house):
    shown, sent = told(bond), bond.coordinator.get("/v1/reports/2026-03").json["cells"]
    assert (shown["sent"], shown["created"], shown["rejected"]) == (len(sent), len(sent), 0)


def test_the_digest_that_is_accepted_is_that_of_the_chapters_own_entry(bond, house, federation_database):
    (held,) = house.show("returns")["items"]
    own = bond.federation.with_scopes("link:read", chapter=bond.chapter_id, body=bond.body_id)
    assert own.get(f"/v1/chapters/{bond.chapter_id}/head").json["digest"] == held["digest"]


def test_an_acceptance_reaches_the_chapter_and_lapses_with_its_next_revision(bond, house):
    accept(bond, house)
    assert told(bond)["acceptance"] == "accepted"
    release(bond)
    assert told(bond)["acceptance"] == "lapsed"


def test_a_chapter_answers_what_was_asked_and_the_body_settles_it(bond, house):
    path = ask(bond, house)
    assert bond.coordinator.post(f"{path}/replies", {"words": "We rested."}).status_code == 201
    bond.dial()
    assert house.officer.get(path).json["state"] == "answered"
    house.officer.post(f"{path}/settlement", {"words": "Rest well."})
    bond.dial()
    shown = bond.coordinator.get(path).json
    assert (shown["state"], [each["words"] for each in shown["words"]]) == ("settled", ["None at all?", "We rested."])
    assert bond.coordinator.post(f"{path}/replies", {"words": "More."}).json["type"].endswith("follow-up-settled")


def test_an_answer_that_names_a_member_does_not_leave(bond, house):
    path = ask(bond, house)
    assert bond.coordinator.post("/v1/members", {"name": "Rosalind Penhallow", "concern": "grief"}).status_code == 201
    answer = bond.coordinator.post(f"{path}/replies", {"words": "Rosalind Penhallow was ill."})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "reply-names-somebody")
