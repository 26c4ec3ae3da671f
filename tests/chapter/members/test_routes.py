"""Members as coordinator, volunteer and stranger meet them."""

import pytest

MARY = {"name": "Mary", "concern": "grief"}


@pytest.fixture
def member(admitted):
    return f"/v1/members/{admitted()}"


def test_a_coordinator_admits_somebody_under_the_name_they_chose(coordinator):
    answer = coordinator.post("/v1/members", {**MARY, "name": "The Owl"})
    assert (answer.status_code, answer.json["name"], answer.json["state"]) == (201, "The Owl", "visiting")
    assert coordinator.get(answer.headers["Location"]).json == answer.json


@pytest.mark.requirement("B1")
def test_membership_rests_on_a_declared_concern_and_on_no_proof(coordinator):
    another = coordinator.post("/v1/members", {"name": "Mary", "concern": "drinking"})
    none = coordinator.post("/v1/members", {"name": "Mary"})
    proved = coordinator.post("/v1/members", {**MARY, "proof": "a letter"})
    assert [another.status_code, none.status_code, proved.status_code] == [422, 422, 422]
    assert another.json["type"].endswith("/problems/concern-not-shared")


@pytest.mark.parametrize("credential", ["discipline", "licence", "user_type", "role", "diagnosis"])
def test_there_is_no_field_for_a_credential_or_a_lasting_role(coordinator, credential):
    answer = coordinator.post("/v1/members", {**MARY, credential: "x"})
    assert answer.json["errors"][0]["pointer"] == f"/{credential}"


def test_a_volunteer_reads_members_but_admits_none(volunteer, member):
    assert volunteer.get("/v1/members").status_code == 200
    assert volunteer.post("/v1/members", MARY).status_code == 403


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("POST", ""), ("GET", "/{id}"), ("PATCH", "/{id}"), ("POST", "/{id}/departure")],
)
def test_a_stranger_is_asked_to_sign_in(founded, member, method, path):
    answer = founded.stranger.request(method, "/v1/members" + path.format(id=member.rpartition("/")[2]), json={})
    assert (answer.status_code, "WWW-Authenticate" in answer.headers) == (401, True)


def test_a_change_names_the_version_it_changes(coordinator, member):
    bare = coordinator.request("PATCH", member, json={"name": "Owl"})
    stale = coordinator.change("PATCH", member, {"name": "Owl"}, etag='"7"')
    assert [bare.status_code, stale.status_code] == [428, 412]


def test_a_change_counts_the_version_up(coordinator, member):
    answer = coordinator.change("PATCH", member, {"name": "Owl"})
    assert (answer.json["name"], answer.json["version"]) == ("Owl", 2)
    assert coordinator.get(member).headers["ETag"] == answer.headers["ETag"] == '"2"'


def test_a_retry_with_one_key_admits_one_person(coordinator):
    once, again = (coordinator.post("/v1/members", MARY, headers={"Idempotency-Key": "mary"}) for _ in range(2))
    assert once.json == again.json
    assert len(coordinator.get("/v1/members").json["items"]) == 1


def test_admitting_without_a_key_is_refused(coordinator):
    assert coordinator.post("/v1/members", MARY, headers={"Idempotency-Key": ""}).status_code == 400


@pytest.mark.parametrize(
    ("said", "problem", "status"),
    [
        ({"declared_on": "2026-03-16"}, "day-ahead", 409),
        ({"name": ""}, "validation-failed", 422),
        ({"name": "n" * 81}, "validation-failed", 422),
        ({"state": "left"}, "validation-failed", 422),
        ({"declared_on": "yesterday"}, "validation-failed", 422),
    ],
)
def test_a_wrong_value_has_its_problem(coordinator, said, problem, status):
    answer = coordinator.post("/v1/members", {**MARY, **said})
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (status, problem)


def test_a_member_nobody_knows_is_not_found(coordinator):
    assert coordinator.get("/v1/members/mem_00000000000000000000000000").status_code == 404


def test_a_step_before_the_last_is_refused_with_the_day_of_the_last(coordinator, admitted):
    path = f"/v1/members/{admitted(declared_on='2026-03-01')}"
    answer = coordinator.change("PATCH", path, {"state": "involved", "since": "2026-02-01"})
    assert (answer.status_code, "2026-03-01" in answer.json["detail"]) == (409, True)


@pytest.mark.requirement("B2")
def test_nobody_is_made_a_helper_by_hand(coordinator, mary):
    come = coordinator.post("/v1/members", {**MARY, "state": "helper"})
    made = coordinator.change("PATCH", f"/v1/members/{mary}", {"state": "helper"})
    both = [(answer.status_code, answer.json["type"].rpartition("/")[2]) for answer in (come, made)]
    assert both == [(409, "helpers-are-chosen")] * 2


def test_a_helper_who_is_called_otherwise_stays_one(helps, coordinator):
    path = f"/v1/members/{helps('Ruth')}"
    assert coordinator.change("PATCH", path, {"name": "Ruth K.", "state": "helper"}).json["state"] == "helper"


def test_a_helper_who_takes_another_part_is_no_helper_any_more(helps, coordinator):
    ruth = helps("Ruth")
    coordinator.change("PATCH", f"/v1/members/{ruth}", {"state": "involved"})
    assert coordinator.get(f"/v1/helpers/{ruth}").status_code == 404


def test_leaving_hands_over_what_every_room_held(coordinator, admitted):
    mary, owl = admitted("Mary"), admitted("Owl")
    coordinator.post("/v1/help-requests", {"member_id": mary, "seeks": "a talk", "channel": "visit"})
    coordinator.post("/v1/exchanges", {"helper_id": owl, "recipient_id": mary, "channel": "visit"})
    held = coordinator.post(f"/v1/members/{mary}/departure", {"reason": "went_on"}).json
    membership, asked, talked = (held["holdings"][room] for room in ("membership", "help_requests", "exchanges"))
    assert (membership["name"], membership["moves"][-1]["after"]) == ("Mary", "visiting")
    assert [each["seeks"] for each in asked] == ["a talk"]
    assert [each["channel"] for each in talked] == ["visit"]


def test_leaving_erases_the_name_and_keeps_the_count(coordinator, member):
    coordinator.post(f"{member}/departure", {"reason": "went_on"})
    left = coordinator.get("/v1/members", query_string={"state": "left"}).json["items"]
    assert [(each["name"], each["left_on"]) for each in left] == [(None, "2026-03-15")]
    assert coordinator.get("/v1/members").json["items"] == []


@pytest.mark.parametrize("change", ["departure", "change"])
def test_who_left_is_let_be(coordinator, member, change):
    coordinator.post(f"{member}/departure", {"reason": "moved"})
    again = (
        coordinator.post(f"{member}/departure", {"reason": "moved"})
        if change == "departure"
        else coordinator.change("PATCH", member, {"name": "Owl"})
    )
    assert (again.status_code, again.json["type"].rpartition("/")[2]) == (409, "already-left")


def test_who_left_may_join_again(coordinator, member):
    coordinator.post(f"{member}/departure", {"reason": "went_on"})
    assert coordinator.post("/v1/members", MARY).json["id"] != member.rpartition("/")[2]


@pytest.mark.refuses("anonymity.name_form")
def test_under_a_policy_of_initials_a_full_name_is_refused_with_its_rule(coordinator, policy):
    policy(anonymity={"name_form": "first_initial"})
    refused = coordinator.post("/v1/members", {**MARY, "name": "Mary Kay"})
    assert refused.status_code == 403
    cited = {name: refused.json[name] for name in ("key", "value", "version", "set_by")}
    said = {"key": "anonymity.name_form", "value": "first_initial", "version": 1, "set_by": "Every Child Remembered"}
    assert cited == said


def test_under_a_policy_of_initials_nobody_is_renamed_to_a_full_name(coordinator, policy, member):
    policy(anonymity={"name_form": "first_initial"})
    assert coordinator.change("PATCH", member, {"name": "Mary Kay"}).status_code == 403
    assert coordinator.change("PATCH", member, {"name": "Mary K."}).status_code == 200


def test_members_come_in_pages(coordinator, admitted):
    ids = [admitted() for _ in range(3)]
    first = coordinator.get("/v1/members", query_string={"limit": 2}).json
    second = coordinator.get("/v1/members", query_string={"limit": 2, "cursor": first["next"]}).json
    assert [each["id"] for each in first["items"] + second["items"]] == sorted(ids)
