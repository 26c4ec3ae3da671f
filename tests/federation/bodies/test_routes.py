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


@pytest.fixture
def register(federation):
    """Register a body that differs from the first in what is said."""
    return lambda **said: federation.signed_in("steward").post("/v1/bodies", {**CLEAR_WATER, **said})


def test_bodies_that_a_technological_advance_brought_about_are_found(federation, body, register):
    for slug, concern in (("clear-breath", "cystic fibrosis"), ("new-skin", "burns")):
        register(slug=slug, concern=concern, origin=["technological_advance", "rapid_social_change"])
    found = federation.stranger.get("/v1/bodies?origin=technological_advance").json["items"]
    assert {each["concern"] for each in found} == {"cystic fibrosis", "burns"}


@pytest.mark.requirement("H12")
@pytest.mark.parametrize(
    ("origin", "status"),
    [
        ([], 422),
        (["rapid_social_change"], 201),
        (["rapid_social_change", "professional_failure", "technological_advance"], 201),
        (["fashion"], 422),
        (["rapid_social_change", "rapid_social_change"], 422),
    ],
)
def test_a_body_has_one_kind_of_origin_or_several(register, origin, status):
    assert register(slug="new", origin=origin).status_code == status


def test_a_body_calls_things_by_its_own_words(federation, register):
    made = register(slug="new", labels={"chapter": "circle", "helper": "befriender"})
    labels = federation.stranger.get(made.headers["Location"]).json["labels"]
    assert (labels["chapter"], labels["helper"], labels["meeting"]) == ("circle", "befriender", "meeting")


def test_a_body_leaves_to_us_what_things_are_called_in_its_language(federation, register):
    made = register(slug="new", language="de", labels={"helper": "Begleiter"})
    labels = federation.stranger.get(made.headers["Location"]).json["labels"]
    assert (labels["chapter"], labels["helper"]) == ("Selbsthilfegruppe", "Begleiter")


def test_what_things_are_called_and_by_what_words_they_are_found_is_open_to_everybody(federation):
    said = {each["thing"]: each for each in federation.stranger.get("/v1/labels?language=es").json["items"]}
    assert (said["chapter"]["label"], "mutual aid" in said["chapter"]["synonyms"]) == ("grupo de autoayuda", True)


@pytest.mark.parametrize(
    ("what", "found"),
    [
        ("support group", ["clear-water", "new"]),
        ("mutual aid group burns", ["new"]),
        ("BÜRNS", ["new"]),
        ("circles", ["new"]),
        ("circle alcohol", []),
    ],
)
def test_bodies_are_found_by_what_is_meant(federation, body, register, what, found):
    register(slug="new", name="New Skin", concern="Burns", labels={"chapter": "circle"})
    items = federation.stranger.get("/v1/bodies", query_string={"what": what}).json["items"]
    assert sorted(each["slug"] for each in items) == found


@pytest.mark.parametrize("said", [{"code": "two words", "name": "x"}, {"code": "SP"}, {"name": "Speaker"}])
def test_a_type_of_meeting_is_a_code_with_what_it_stands_for(register, said):
    assert register(slug="new", meeting_types=[said]).status_code == 422


def test_a_body_is_found_by_its_short_name(federation, body):
    found = federation.stranger.get("/v1/bodies?slug=clear-water").json["items"]
    assert [each["id"] for each in found] == [body["id"]]


def test_a_unit_stands_under_a_unit_of_its_own_body(officer, body, register, federation):
    other_id = register(slug="new").json["id"]
    other = federation.signed_in("officer", body=other_id)
    foreign = other.post(f"/v1/bodies/{other_id}/units", {"slug": "n", "name": "N", "level": "area"}).json["id"]
    said = {"slug": "north", "name": "North", "level": "area", "parent_id": foreign}
    assert officer.post(f"/v1/bodies/{body['id']}/units", said).status_code == 404


def test_a_service_unit_stands_beside_the_chapters(officer, body):
    said = {"slug": "helpline", "name": "Helpline", "level": "area", "kind": "service_unit"}
    assert officer.post(f"/v1/bodies/{body['id']}/units", said).json["kind"] == "service_unit"


def test_a_units_short_name_is_used_once_in_a_body(officer, body):
    said = {"slug": "north", "name": "North", "level": "area"}
    answers = [officer.post(f"/v1/bodies/{body['id']}/units", said).status_code for _ in range(2)]
    assert answers == [201, 409]


def test_a_level_with_units_is_not_taken_away(officer, body):
    officer.post(f"/v1/bodies/{body['id']}/units", {"slug": "north", "name": "North", "level": "area"})
    answer = officer.change("PATCH", f"/v1/bodies/{body['id']}", {"levels": ["group"]})
    assert answer.json["type"].endswith("/problems/level-in-use")


@pytest.mark.parametrize(
    ("method", "path", "said"),
    [
        ("PATCH", "", {"name": "Taken over"}),
        ("POST", "/units", {"slug": "north", "name": "North", "level": "area"}),
    ],
)
def test_a_body_is_changed_by_its_own_officers_alone(federation, body, method, path, said):
    callers = {
        "stranger": federation.stranger,
        "reader": federation.signed_in("reader", body=body["id"]),
        "steward": federation.signed_in("steward"),
        "chapter": federation.with_scopes("link:read", body=body["id"]),
        "other": federation.signed_in("officer", body="bod_00000000000000000000000000"),
    }
    address, sent = f"/v1/bodies/{body['id']}{path}", {"If-Match": '"1"'} if method == "PATCH" else {}
    refused = {who: each.request(method, address, json=said, headers=sent).status_code for who, each in callers.items()}
    assert refused == {"stranger": 401, "reader": 403, "steward": 403, "chapter": 403, "other": 404}


def test_only_a_steward_registers_a_body(federation, body):
    said = {**CLEAR_WATER, "slug": "new"}
    callers = [federation.signed_in(role, body=body["id"]) for role in ("officer", "reader")]
    assert [each.post("/v1/bodies", said).status_code for each in callers] == [403, 403]
