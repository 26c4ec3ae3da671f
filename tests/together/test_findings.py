"""From a verdict to a finding and back: the chapter hears of it, appeals, promises, does, and is read anew."""

from datetime import timedelta

import pytest

from tests.bonds import join, new_body

ITEM = {"purpose": "Nobody is alone with a child.", "text": "Two adults.", "force": "binding", "known_by": "attested"}
LADDER = {"ladder": ["contact", "cure", "withdraw_name"], "cure_days": 30, "appeal_days": 20}
APPEAL = {"ground": "facts_wrong", "words": "There have been two since May.", "decided_on": "2026-03-15"}
PROMISE = {"what": "We train two more.", "in_charge": "helpers", "decided_on": "2026-03-15", "due_on": "2026-04-15"}


@pytest.fixture
def bond(federation, founded):
    """A chapter of a body whose second officer decides on appeals."""
    body = new_body(federation, preset=None)
    document = {"affiliation": {"mode": "charter"}, "noncompliance": {**LADDER, "appeal_to": "second_officer"}}
    said = {"document": document, "in_force_on": "2026-03-15"}
    assert body[1].post(f"/v1/bodies/{body[0]}/policies", said).status_code == 201
    bond = join(federation, founded, body)
    path = f"/v1/chapters/{bond.chapter_id}/standing-changes"
    for to in {"forming", "chartered"} - {bond.officer.get(f"/v1/chapters/{bond.chapter_id}").json["standing"]}:
        bond.officer.post(path, {"to": to, "reason": "They are."})
    return bond


@pytest.fixture
def item(bond):
    """An item that binds, of an edition the chapter holds, and which its members declined."""
    begun = bond.officer.post(f"/v1/bodies/{bond.body_id}/guidelines", {"slug": "youth", "title": "Youth"}).json
    path = f"/v1/guidelines/{begun['id']}"
    bond.officer.change("PUT", f"{path}/items/two-adults", ITEM, etag='"1"')
    edition = bond.officer.post(f"{path}/editions", {"effective_on": "2026-03-15", "notice_days": 0}).json["id"]
    bond.dial()
    said = {"answer": "declined", "reason": "We are few.", "decided_on": "2026-03-15"}
    assert bond.coordinator.post(f"/v1/editions/{edition}/items/two-adults/response", said).status_code == 201
    assert bond.dial()["outcome"] == "done"
    return {"edition_id": edition, "item": "two-adults"}


@pytest.fixture
def finding(bond, item):
    """A finding at the chapter, which heard of it and of the cure that followed."""
    said = {**item, "reason": "Nobody is alone with a child."}
    found = bond.officer.post(f"/v1/chapters/{bond.chapter_id}/findings", said).json
    cured = bond.officer.post(f"/v1/findings/{found['id']}/steps", {"step": "cure", "reason": "Please mend it."})
    assert cured.status_code == 201, cured.json
    bond.dial()
    return cured.json


def told(bond):
    ((found),) = bond.coordinator.get("/v1/findings").json["items"]
    return found


def appeal(bond, finding):
    step = finding["steps"][-1]["number"]
    return bond.coordinator.request("PUT", f"/v1/findings/{finding['id']}/steps/{step}/appeal", json=APPEAL)


def standing(bond):
    return bond.coordinator.get("/v1/affiliation").json["standing"]


def test_the_chapter_reads_the_finding_its_rule_and_until_when_it_may_appeal_off_line(bond, finding, network):
    network.off.add("federation.test")
    read = told(bond)
    network.off.clear()
    assert [read[name] for name in ("verdict", "rule", "rule_value", "today")] == [
        "finding",
        "force",
        "binding",
        "finding",
    ]
    assert [(each["step"], each["appeal_until"], each["cure_until"]) for each in read["steps"]] == [
        ("contact", "2026-04-04", None),
        ("cure", "2026-04-04", "2026-04-14"),
    ]


def test_an_appeal_that_is_upheld_takes_the_step_back_and_the_chapter_reads_so(bond, finding):
    assert (standing(bond), appeal(bond, finding).status_code) == ("cure", 200)
    assert bond.dial()["outcome"] == "done"
    heard = bond.officer.get(f"/v1/findings/{finding['id']}").json["steps"][-1]["appeals"][0]["id"]
    said = {"outcome": "upheld", "reason": "We were wrong."}
    assert bond.second.post(f"/v1/appeals/{heard}/decision", said).status_code == 201
    bond.dial()
    step = told(bond)["steps"][-1]
    assert (step["back_reason"], step["appeals"][0]["outcome"], standing(bond)) == (
        "We were wrong.",
        "upheld",
        "chartered",
    )


def test_the_chapter_itself_says_when_it_is_too_late_and_names_the_day(bond, finding, clock):
    clock.advance(timedelta(days=21))
    answer = appeal(bond, finding)
    assert (answer.json["type"].rpartition("/")[2], answer.json["until"]) == ("appeal-too-late", "2026-04-04")


def test_members_have_decided_before_they_appeal(bond, finding):
    step = finding["steps"][-1]["number"]
    said = {**APPEAL, "decided_on": "2026-03-17"}
    answer = bond.coordinator.request("PUT", f"/v1/findings/{finding['id']}/steps/{step}/appeal", json=said)
    assert answer.json["type"].rpartition("/")[2] == "appeal-day-wrong"


def test_an_appeal_made_in_time_that_arrives_late_is_received_shown_as_late_and_decides_nothing(bond, finding, clock):
    assert appeal(bond, finding).status_code == 200
    clock.advance(timedelta(days=21))
    assert bond.dial()["published"] == 1
    bond.dial()
    ((heard),) = told(bond)["steps"][-1]["appeals"]
    assert heard["note"] == "It came after the last day on which this step could be appealed."


def test_words_that_name_a_member_do_not_leave(bond, finding):
    bond.coordinator.post("/v1/members", {"name": "Winifred Oake", "concern": "grief"})
    step = finding["steps"][-1]["number"]
    said = {**APPEAL, "words": "Winifred Oake is always there."}
    answer = bond.coordinator.request("PUT", f"/v1/findings/{finding['id']}/steps/{step}/appeal", json=said)
    assert answer.json["type"].rpartition("/")[2] == "appeal-names-somebody"


def test_a_promise_that_is_done_asks_for_a_new_word_and_only_that_word_moves_the_verdict(bond, item, finding):
    said = {**PROMISE, **item, "finding_id": finding["id"]}
    promise = bond.coordinator.post("/v1/improvements", said).json["id"]
    bond.coordinator.change("PUT", f"/v1/improvements/{promise}", {**PROMISE, "done_on": "2026-03-15"})
    bond.dial()
    path = f"/v1/chapters/{bond.chapter_id}/improvements"
    ((done),) = bond.officer.get(path).json["items"]
    assert (done["done_on"], done["asks_attestation"], done["today"]) == ("2026-03-15", True, "finding")
    adopted = {"answer": "adopted", "decided_on": "2026-03-15"}
    bond.coordinator.change("PUT", f"/v1/editions/{item['edition_id']}/items/two-adults/response", adopted)
    bond.dial()
    ((kept),) = bond.officer.get(path).json["items"]
    assert (kept["asks_attestation"], kept["today"]) == (False, "kept")
    assert bond.officer.get(f"/v1/findings/{finding['id']}/explanation").json["is_met"] is True


def test_a_chapter_whose_name_is_withdrawn_by_a_finding_goes_on_with_its_open_exchanges(bond, finding, clock):
    ann, bea = (
        bond.coordinator.post("/v1/members", {"name": name, "concern": "grief"}).json["id"] for name in ("Ann", "Bea")
    )
    talk = {"helper_id": bea, "recipient_id": ann, "channel": "phone"}
    clock.advance(timedelta(days=31))
    path = f"/v1/findings/{finding['id']}/steps"
    number = bond.officer.post(path, {"step": "withdraw_name", "reason": "It goes on."}).json["steps"][-1]["number"]
    clock.advance(timedelta(days=30))
    assert bond.second.request("PUT", f"{path}/{number}/confirmation").status_code == 200
    bond.dial()
    assert (standing(bond), bond.coordinator.post("/v1/exchanges", talk).status_code) == ("withdrawn", 201)
