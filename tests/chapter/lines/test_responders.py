"""Who answers in a pool: members, and others of other chapters by a reference alone."""

import pytest

OTHER = {"chapter": "Lakeside", "number_ref": "lakeside-7", "languages": ["fr"], "gender": "woman", "area": "Lakeside"}


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def responders(pool):
    return f"/v1/hotline/pools/{pool}/responders"


def test_a_member_answers_in_a_pool_once(coordinator, responders, mary):
    assert coordinator.post(responders, {"member_id": mary, "capacity": 3}).json["capacity"] == 3
    assert problem(coordinator.post(responders, {"member_id": mary})) == (409, "already-answering")


def test_a_pool_is_shared_with_people_of_other_chapters_by_a_reference(coordinator, responders):
    taken_on = coordinator.post(responders, OTHER).json
    assert (taken_on["member_id"], taken_on["chapter"], taken_on["number_ref"]) == (None, "Lakeside", "lakeside-7")
    assert coordinator.get(responders).json["items"][0]["id"] == taken_on["id"]


@pytest.mark.parametrize("said", [{}, {"chapter": "Lakeside"}, {"number_ref": "lakeside-7"}])
def test_a_responder_is_a_member_or_somebody_elsewhere_and_not_half_of_it(coordinator, responders, said):
    assert problem(coordinator.post(responders, said)) == (422, "responder-unclear")


def test_a_responder_is_not_both(coordinator, responders, mary):
    assert problem(coordinator.post(responders, {**OTHER, "member_id": mary})) == (422, "responder-unclear")


def test_a_number_is_no_reference(coordinator, responders):
    assert coordinator.post(responders, {**OTHER, "number_ref": "+19025550101"}).status_code == 422


def test_somebody_who_left_does_not_answer(coordinator, responders, mary):
    coordinator.post(f"/v1/members/{mary}/departure", {"reason": "moved"})
    assert problem(coordinator.post(responders, {"member_id": mary})) == (409, "already-left")


def test_who_stood_down_is_listed_no_more_and_may_come_back(coordinator, responders, mary):
    made = coordinator.post(responders, {"member_id": mary}).json["id"]
    one = f"/v1/hotline/responders/{made}"
    assert coordinator.change("DELETE", one).status_code == 204
    assert coordinator.get(responders).json["items"] == []
    assert problem(coordinator.change("PATCH", one, {"capacity": 2})) == (409, "stood-down")
    assert problem(coordinator.change("DELETE", one)) == (409, "stood-down")
    assert coordinator.post(responders, {"member_id": mary}).json["id"] == made


def test_how_many_calls_somebody_takes_is_changed(coordinator, responders, mary):
    one = f"/v1/hotline/responders/{coordinator.post(responders, {'member_id': mary}).json['id']}"
    assert coordinator.change("PATCH", one, {"capacity": 2}).json["capacity"] == 2


def test_who_leaves_is_told_where_they_answered_and_is_named_no_more(coordinator, responders, as_mary, mary, pool):
    made = coordinator.post(responders, {"member_id": mary}).json["id"]
    held = as_mary.post("/v1/me/departure", {"reason": "went_on"}).json["holdings"]
    assert [each["pool_id"] for each in held["hotline_pools"]] == [pool]
    shown = coordinator.get(f"/v1/hotline/responders/{made}").json
    assert (shown["member_id"], shown["stood_down_at"]) == (None, "2026-03-15T12:00:00Z")
