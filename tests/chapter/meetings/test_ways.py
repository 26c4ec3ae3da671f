"""What types a meeting may have, and whether one may meet in person."""

import pytest


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def codes(as_mary):
    return lambda: {each["code"]: each["name"] for each in as_mary.get("/v1/meeting-types").json["items"]}


def test_a_chapter_without_a_body_has_the_types_of_the_meeting_guide(schedule, codes):
    assert (codes()["SP"], schedule(types=["SP", "X"]).json["types"]) == (None, ["SP", "X"])


def test_a_type_nobody_has_a_word_for_is_refused_where_it_stands(schedule):
    answer = schedule(types=["SP", "FEEDING"])
    assert problem(answer) == (422, "type-unknown")
    assert [each["pointer"] for each in answer.json["errors"]] == ["/types/1"]


def test_a_meeting_is_changed_to_no_type_nobody_has_a_word_for(volunteer, meeting):
    assert problem(volunteer.change("PATCH", meeting, {"types": ["FEEDING"]})) == (422, "type-unknown")


@pytest.mark.refuses("gathering")
@pytest.mark.parametrize(
    ("attendance", "status"), [("in_person", 403), ("hybrid", 403), ("online", 201), ("closed", 201)]
)
def test_where_the_body_asks_to_meet_online_only_no_other_meeting_is_made(policy, schedule, attendance, status):
    policy(gathering="virtual_only")
    assert schedule(attendance=attendance).status_code == status


def test_the_refusal_names_its_rule(policy, schedule):
    policy(gathering="virtual_only", version=3)
    refused = schedule().json
    assert (refused["key"], refused["value"], refused["version"]) == ("gathering", "virtual_only", 3)


@pytest.mark.allows("gathering")
def test_a_meeting_made_before_is_changed_to_online_and_to_nothing_else(policy, volunteer, meeting):
    policy(gathering="virtual_only")
    assert problem(volunteer.change("PATCH", meeting, {"attendance": "hybrid"})) == (403, "policy-refused")
    changed = volunteer.change("PATCH", meeting, {"attendance": "online", "url": "https://meet.example/1"})
    assert changed.json["attendance"] == "online"


def test_without_such_a_rule_a_meeting_may_be_both(schedule):
    assert schedule(attendance="hybrid", access="closed", url="https://meet.example/1").status_code == 201
