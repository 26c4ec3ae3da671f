"""The operations that read verdicts: for the own office alone."""

import pytest


@pytest.fixture
def paths(office, chapter_id):
    return [f"/v1/bodies/{office.body_id}/compliance", f"/v1/chapters/{chapter_id}/compliance"]


@pytest.mark.parametrize(
    ("who", "status"), [("officer", 200), ("reader", 200), ("other", 404), ("chapter", 403), ("app", 403)]
)
def test_verdicts_are_read_by_the_own_office(office, chapter_id, paths, who, status):
    callers = office.everyone(chapter_id)
    assert {callers[who].get(path).status_code for path in paths} == {status}


def test_verdicts_are_read_by_no_stranger(federation, paths):
    assert {federation.stranger.get(path).status_code for path in paths} == {401}


def test_a_verdict_says_what_it_rests_on(office, chapter_id, edition_id, answer):
    office.choose("accredited_leader_league")
    answer("declined")
    shown = office.officer.get(f"/v1/chapters/{chapter_id}/compliance").json
    assert shown["items"] == [
        {
            "edition_id": edition_id,
            "tailoring_id": None,
            "item": "openness",
            "purpose": "openness",
            "answer": "declined",
            "view": None,
            "outcome": None,
            "review": None,
            "is_answered": True,
            "is_met": False,
            "verdict": "finding",
            "force": "binding",
            "rule": "guidelines.default_force",
            "rule_value": "binding",
            "policy_version": 1,
            "set_by": office.body_id,
            "due_on": "2026-04-14",
            "waived_until": None,
            "said_before": None,
        }
    ]


def test_compliance_of_a_unit_holds_its_chapters(office, chapter_id):
    north = office.unit("north")
    office.chapter("Mill", unit_id=north)
    shown = office.show("compliance", unit_id=north)["items"]
    assert [each["name"] for each in shown] == ["Mill"]


def test_an_officer_of_a_unit_reads_and_reviews_its_chapters_alone(federation, office, chapter_id, edition_id, attest):
    north = office.unit("north")
    below = office.chapter("Mill", unit_id=office.unit("far-north", north))
    of_north = federation.signed_in("unit_officer", body=office.body_id, unit=north)
    for chapter in (chapter_id, below):
        attest(by=chapter)
    shown = of_north.get(f"/v1/bodies/{office.body_id}/compliance").json["items"]
    assert [each["name"] for each in shown] == ["Mill"]
    said = {"statement": 1, "view": "met", "reason": "Seen."}
    paths = [f"/v1/chapters/{each}/compliance/{edition_id}/openness/reviews" for each in (below, chapter_id)]
    assert [of_north.post(path, said).status_code for path in paths] == [201, 404]


def test_a_unit_of_another_body_is_not_found(office, other):
    assert office.show("compliance", unit_id=other.unit("north"))["status"] == 404


def test_a_chapter_is_shown_as_it_stood_that_day(office, chapter_id, today):
    today(2026, 6, 1)
    office.stand(chapter_id, "paused")
    shown = [office.show("compliance", on=day)["items"][0]["standing"] for day in ("2026-05-31", "2026-06-01")]
    assert shown == ["chartered", "paused"]


def test_an_unknown_chapter_has_no_compliance(office):
    assert office.officer.get("/v1/chapters/cha_00000000000000000000000000/compliance").status_code == 404


@pytest.mark.parametrize("on", ["yesterday", "2026-02-30", "20260315"])
def test_what_is_no_day_is_refused(office, on):
    assert office.show("compliance", on=on)["status"] == 422
