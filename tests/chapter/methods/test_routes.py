"""Ways of coping as their author, other members, officers and strangers meet them."""

import pytest

from mutuality_chapter import methods
from tests.chapter.methods.conftest import TRIED, WALKING


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def ids(answer):
    return [each["id"] for each in answer.json["items"]]


def test_a_way_of_coping_begins_as_a_draft_and_names_nobody(draft, mary, as_owl):
    shown = as_owl.get(draft())
    assert {name: shown.json[name] for name in WALKING} == WALKING
    assert (shown.json["state"], mary in shown.text) == ("draft", False)


def test_drafts_and_methods_are_listed_apart(draft, method, as_owl):
    drafted, made = draft(), method()
    assert ids(as_owl.get("/v1/methods")) == [made[-30:]]
    assert ids(as_owl.get("/v1/methods?state=draft")) == [drafted[-30:]]


@pytest.mark.parametrize("query", ["stage=impact", "solves=noise", "solves=NOISE%20at", "kind=adapted"])
def test_methods_are_found_by_stage_kind_and_what_they_help_with(method, as_owl, query):
    parent = method()
    wanted = method(stage="impact", solves="Noise at night", kind="adapted", parent_id=parent[-30:])
    assert ids(as_owl.get(f"/v1/methods?{query}")) == [wanted[-30:]]


@pytest.mark.parametrize("word", ["%25", "_"])
def test_a_sign_that_means_anything_in_a_search_means_itself(method, as_owl, word):
    method()
    assert ids(as_owl.get(f"/v1/methods?solves={word}")) == []


def test_its_author_changes_and_drops_a_draft(draft, as_mary):
    made = draft()
    assert as_mary.change("PATCH", made, {"stage": None}).json["stage"] is None
    as_mary.post(f"{made}/trials", TRIED)
    assert as_mary.change("DELETE", made).status_code == 204
    assert as_mary.get(made).status_code == 404


@pytest.mark.parametrize("verb", ["PATCH", "DELETE"])
def test_another_member_does_not_and_neither_does_an_officer(draft, as_owl, coordinator, founded, verb):
    made, body = draft(), {"text": "Mine."} if verb == "PATCH" else None
    assert problem(as_owl.change(verb, made, body)) == (403, "draft-of-another")
    assert problem(coordinator.change(verb, made, body)) == (403, "no-member")
    assert founded.stranger.change(verb, made, body, etag='"1"').status_code == 401


@pytest.mark.parametrize("verb", ["PATCH", "DELETE"])
def test_a_method_never_changes(method, as_mary, verb):
    body = {"text": "Otherwise."} if verb == "PATCH" else None
    assert problem(as_mary.change(verb, method(), body)) == (409, "no-draft")


def test_a_method_is_published_once(method, publish):
    assert problem(publish(method())) == (409, "no-draft")


def test_a_change_names_the_version_it_changes(draft, as_mary):
    made = draft()
    assert as_mary.request("PATCH", made, json={"text": "x"}).status_code == 428
    assert as_mary.change("PATCH", made, {"text": "x"}, etag='"9"').status_code == 412


def test_methods_come_in_pages(method, as_owl):
    made = sorted(method()[-30:] for _ in range(3))
    first = as_owl.get("/v1/methods?limit=2").json
    rest = as_owl.get("/v1/methods", query_string={"limit": 2, "cursor": first["next"]})
    assert [each["id"] for each in first["items"]] + ids(rest) == made


def test_other_rooms_learn_whose_methods_somebody_brought(method, draft, mary, chapter_database):
    made = method()
    draft()
    with chapter_database.reading() as session:
        assert [each.id for each in methods.methods_of(session, mary)] == [made[-30:]]
        assert [each.solves for each in methods.published(session, [made[-30:]])] == ["Sleep after loss"]


def test_who_left_drafts_nothing(as_mary):
    as_mary.post("/v1/me/departure", {"reason": "moved"})
    assert problem(as_mary.post("/v1/methods", WALKING)) == (409, "already-left")
