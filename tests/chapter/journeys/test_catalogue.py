"""The catalogue of transitions: what it comes with, and how members add to it."""

import json

import pytest

from mutuality_chapter import affiliation

OWN = {"slug": "late-word", "name": "A late word", "is_normative": False, "role_vacuum": "One was another before."}


def slugs(caller, **query):
    return [each["slug"] for each in caller.get("/v1/transitions", query_string={"limit": 100, **query}).json["items"]]


@pytest.mark.requirement("H15a")
@pytest.mark.parametrize("slug", ["birth", "parenthood", "widowhood", "retirement"])
def test_the_catalogue_holds_what_a_life_commonly_brings_with_the_role_it_leaves_empty(as_mary, slug):
    shown = as_mary.get(f"/v1/transitions/{slug}").json
    assert (shown["is_normative"], len(shown["role_vacuum"]) > 20) == (True, True)


def test_it_is_filtered_by_what_a_life_commonly_brings(as_mary):
    common, others = slugs(as_mary, is_normative="true"), slugs(as_mary, is_normative="false")
    assert ("widowhood" in common, "death_of_child" in others) == (True, True)
    assert sorted(common + others) == slugs(as_mary)


def test_it_comes_in_pages(as_mary):
    first = as_mary.get("/v1/transitions?limit=3").json
    second = as_mary.get("/v1/transitions", query_string={"limit": 3, "cursor": first["next"]}).json
    assert [each["slug"] for each in first["items"] + second["items"]] == slugs(as_mary)[:6]


@pytest.mark.requirement("H15a")
def test_a_chapters_concern_may_be_what_a_life_commonly_brings(chapter, chapter_database):
    said = {"name": "Widow to Widow", "title": "Widowhood", "timezone": "Europe/Dublin", "founded_on": None}
    with chapter_database.transaction() as session:
        affiliation.found(session, concern="widowhood", **said)
    person = {"name": "Ruth", "concern": "widowhood"}
    assert chapter.signed_in("coordinator").post("/v1/members", person).status_code == 201


@pytest.mark.requirement("H15a")
@pytest.mark.parametrize("word", ["illness", "disease", "diagnos", "symptom", "disorder", "sick"])
def test_no_field_asks_for_an_illness(founded, word):
    schemas = founded.app.extensions["mutuality-api"].document()["components"]["schemas"]
    assert word not in json.dumps([list(each.get("properties", {})) for each in schemas.values()]).lower()


def test_members_add_a_transition_of_their_own_by_decision(decide, coordinator, as_mary, set_out):
    added = coordinator.post("/v1/transitions", {**OWN, "decision_id": decide("late-word")})
    assert (added.status_code, added.headers["Location"]) == (201, "/v1/transitions/late-word")
    assert as_mary.get(set_out(as_mary, "late-word")).json["transition"] == "late-word"


@pytest.mark.parametrize("said", [{"stance": "against"}, {"subject": "another"}, {"kind": "method"}])
def test_without_the_members_decision_none_is_added(decide, coordinator, problem, said):
    decision_id = decide(**{"subject": "late-word", **said})
    assert problem(coordinator.post("/v1/transitions", {**OWN, "decision_id": decision_id})) == (409, "not-decided")


def test_what_is_in_the_catalogue_is_not_added_again(decide, coordinator, problem):
    body = {**OWN, "slug": "widowhood", "decision_id": decide("widowhood")}
    assert problem(coordinator.post("/v1/transitions", body)) == (409, "transition-known")


def test_members_read_the_catalogue_officers_write_it_and_strangers_sign_in(as_mary, decide, founded):
    body = {**OWN, "decision_id": decide("late-word")}
    assert as_mary.post("/v1/transitions", body).status_code == 403
    assert founded.stranger.get("/v1/transitions").status_code == 401
    assert as_mary.get("/v1/transitions/rapture").status_code == 404
