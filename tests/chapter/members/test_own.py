"""One's own membership: the member, another member, somebody who is none, a stranger."""

import pytest

OWN = [("GET", "/v1/me"), ("PATCH", "/v1/me"), ("GET", "/v1/me/holdings"), ("POST", "/v1/me/departure")]
BODIES = {"PATCH": {"name": "Owl"}, "POST": {"reason": "went_on"}}


def test_each_member_finds_themselves_and_nobody_else(as_mary, as_owl, mary, owl):
    assert [as_mary.get("/v1/me").json["id"], as_owl.get("/v1/me").json["id"]] == [mary, owl]


@pytest.mark.parametrize(("method", "path"), OWN)
def test_who_is_no_member_has_nothing_of_their_own_here(coordinator, method, path):
    answer = coordinator.request(method, path, json=BODIES.get(method), headers={"If-Match": '"1"'})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (403, "no-member")


@pytest.mark.parametrize(("method", "path"), OWN)
def test_a_stranger_is_asked_to_sign_in(founded, method, path):
    assert founded.stranger.request(method, path, json=BODIES.get(method)).status_code == 401


def test_i_say_of_myself_what_i_wish(as_mary):
    said = {"name": "The Lantern", "languages": ["en", "mi"], "gender": "woman", "area": "north end"}
    shown = as_mary.change("PATCH", "/v1/me", said).json
    assert {name: shown[name] for name in said} == said


def test_what_i_say_for_matching_is_shown_to_nobody_who_reads_members(as_mary, coordinator, mary):
    as_mary.change("PATCH", "/v1/me", {"languages": ["mi"], "gender": "woman", "area": "north end"})
    assert {"languages", "gender", "area"} & set(coordinator.get(f"/v1/members/{mary}").json) == set()


def test_my_own_part_in_the_chapter_is_not_mine_alone_to_change(as_mary):
    assert as_mary.change("PATCH", "/v1/me", {"state": "helper"}).status_code == 422


def test_a_policy_of_initials_holds_for_me_too(as_mary, policy):
    policy(anonymity={"name_form": "first_initial"})
    assert as_mary.change("PATCH", "/v1/me", {"name": "Mary Kay"}).json["key"] == "anonymity.name_form"


def test_i_see_all_that_is_held_about_me_room_by_room(as_mary, volunteer, mary):
    volunteer.post("/v1/help-requests", {"member_id": mary, "seeks": "a talk"})
    held = as_mary.get("/v1/me/holdings").json["holdings"]
    assert (held["membership"]["name"], [each["seeks"] for each in held["help_requests"]]) == ("Mary", ["a talk"])


def test_i_leave_by_myself_in_one_call_and_take_what_is_mine(as_mary, coordinator, mary):
    left = as_mary.post("/v1/me/departure", {"reason": "went_on"})
    assert (left.status_code, left.json["holdings"]["membership"]["name"]) == (201, "Mary")
    assert coordinator.get(f"/v1/members/{mary}").json["name"] is None
