"""The operations on bodies: as steward, as officer, as stranger."""

import pytest

CLEAR_WATER = {
    "slug": "clear-water",
    "name": "Clear Water Fellowship",
    "concern": "drinking",
    "origin": ["professional_failure"],
    "levels": ["group", "area"],
}


@pytest.fixture
def body(federation):
    return federation.signed_in("steward").post("/v1/bodies", CLEAR_WATER).json


@pytest.fixture
def officer(federation, body):
    return federation.signed_in("officer", body=body["id"])


@pytest.mark.requirement("D1", "H5")
def test_a_steward_registers_a_body_and_everyone_can_read_it(federation, body):
    shown = federation.stranger.get(f"/v1/bodies/{body['id']}").json
    assert shown["origin"] == ["professional_failure"]


def test_a_stranger_cannot_register_a_body(federation):
    answer = federation.stranger.post("/v1/bodies", CLEAR_WATER)
    assert (answer.status_code, answer.headers["WWW-Authenticate"][:6]) == (401, "Bearer")


def test_a_short_name_is_used_once(federation, body):
    answer = federation.signed_in("steward").post("/v1/bodies", CLEAR_WATER)
    assert answer.json["type"].endswith("/problems/name-taken")


def test_an_officer_changes_the_own_body(officer, body):
    answer = officer.change("PATCH", f"/v1/bodies/{body['id']}", {"name": "Clear Water"})
    assert (answer.status_code, answer.json["name"], answer.headers["ETag"]) == (200, "Clear Water", '"2"')


def test_an_officer_of_another_body_finds_nothing_to_change(federation, body):
    other = federation.signed_in("officer", body="bod_00000000000000000000000000")
    answer = other.change("PATCH", f"/v1/bodies/{body['id']}", {"name": "Taken over"})
    assert answer.status_code == 404


def test_a_change_of_an_old_version_is_refused(officer, body):
    officer.change("PATCH", f"/v1/bodies/{body['id']}", {"name": "First"})
    answer = officer.change("PATCH", f"/v1/bodies/{body['id']}", {"name": "Second"}, etag='"1"')
    assert answer.status_code == 412


def test_a_unit_stands_on_one_of_the_bodys_levels(officer, body):
    unit = {"slug": "north", "name": "North", "level": "zone"}
    answer = officer.post(f"/v1/bodies/{body['id']}/units", unit)
    assert answer.json["type"].endswith("/problems/level-unknown")


def test_units_are_listed(federation, officer, body):
    officer.post(f"/v1/bodies/{body['id']}/units", {"slug": "north", "name": "North", "level": "area"})
    listed = federation.stranger.get(f"/v1/bodies/{body['id']}/units").json
    assert [unit["slug"] for unit in listed["items"]] == ["north"]


@pytest.mark.requirement("H8")
def test_bodies_are_found_by_their_origin(federation, body):
    answer = federation.stranger.get("/v1/bodies?origin=technological_advance")
    assert answer.json["items"] == []
