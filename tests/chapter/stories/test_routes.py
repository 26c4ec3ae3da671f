"""Stories as their author, other members, officers and strangers meet them."""

import pytest

from mutuality_chapter import stories
from tests.chapter.stories.conftest import NIGHTS

NOTHING = "met_00000000000000000000000000"
PATHS = [("GET", ""), ("POST", ""), ("GET", "/{id}"), ("PATCH", "/{id}"), ("DELETE", "/{id}")]


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def ids(answer):
    return [each["id"] for each in answer.json["items"]]


@pytest.mark.requirement("T13")
def test_a_member_tells_how_they_dealt_with_it_and_others_read_it(tell, as_owl):
    shown = as_owl.get(f"/v1/stories/{tell()}").json
    assert {name: shown[name] for name in NIGHTS} == NIGHTS


def test_a_story_goes_by_its_pseudonym_or_by_none_and_never_by_its_author(tell, mary, as_owl):
    named, unnamed = (as_owl.get(f"/v1/stories/{tell(**said)}") for said in ({"pseudonym": "Lantern"}, {}))
    assert [named.json["pseudonym"], unnamed.json["pseudonym"]] == ["Lantern", None]
    assert not any(word in shown.text for shown in (named, unnamed) for word in (mary, "Mary"))


@pytest.mark.requirement("T13")
def test_from_a_method_one_reaches_who_dealt_with_it_so_and_back(tell, method, as_owl):
    tell()
    story = tell(method_ids=[method])
    assert ids(as_owl.get(f"/v1/methods/{method}/stories")) == [story]
    (back,) = as_owl.get(f"/v1/stories/{story}").json["method_ids"]
    assert as_owl.get(f"/v1/methods/{back}").json["title"] == "The evening walk"


@pytest.mark.requirement("T12")
def test_a_newcomer_asks_for_somebody_three_years_on(tell, as_member, admitted):
    told = [tell(months_since_onset=months) for months in (60, 2, 36, 35)]
    newcomer = as_member(admitted("Fern"))
    assert ids(newcomer.get("/v1/stories?months_from=36")) == [told[2], told[0]]
    assert ids(newcomer.get("/v1/stories?months_from=30&months_to=40")) == [told[3], told[2]]


@pytest.mark.parametrize(("stage", "found"), [("impact", [0, 1]), ("recoil", [1]), ("accommodation", [1])])
def test_stories_are_found_by_the_stage_their_authors_passed(tell, as_owl, stage, found):
    told = [tell(told_from=stage, months_since_onset=place) for place, stage in enumerate(("recoil", "accommodation"))]
    tell(told_from="impact")
    assert ids(as_owl.get(f"/v1/stories?passed={stage}")) == [told[place] for place in found]


def test_stories_are_found_by_the_stage_they_tell_of(tell, as_owl):
    tell()
    recoil = tell(stage="recoil")
    assert ids(as_owl.get("/v1/stories?stage=recoil")) == [recoil]


def test_the_months_may_be_reckoned_from_an_experience_of_ones_own(as_mary):
    lived = as_mary.post("/v1/me/experiences", {"began_month": "2023-05"}).json["id"]
    said = {**NIGHTS, "months_since_onset": None, "experience_id": lived}
    assert as_mary.post("/v1/me/stories", said).json["months_since_onset"] == 34


def test_the_experience_of_another_is_not_found(as_mary, as_owl):
    lived = as_owl.post("/v1/me/experiences", {"began_month": "2023-05"}).json["id"]
    said = {**NIGHTS, "months_since_onset": None, "experience_id": lived}
    assert problem(as_mary.post("/v1/me/stories", said)) == (404, "not-found")


@pytest.mark.parametrize(
    ("said", "pointer"),
    [
        ({"months_since_onset": None}, "/months_since_onset"),
        ({"experience_id": NOTHING}, "/months_since_onset"),
        ({"stage": "recoil", "told_from": "impact"}, "/told_from"),
    ],
)
def test_a_story_that_does_not_hold_together_is_refused(as_mary, said, pointer):
    refused = as_mary.post("/v1/me/stories", {**NIGHTS, **said})
    assert (*problem(refused), refused.json["errors"][0]["pointer"]) == (422, "story-unfit", pointer)


def test_a_story_is_linked_with_methods_that_are_there_and_not_with_drafts(as_mary, drafted):
    for method, expected in ((NOTHING, (404, "not-found")), (drafted, (409, "not-a-method"))):
        assert problem(as_mary.post("/v1/me/stories", {**NIGHTS, "method_ids": [method]})) == expected
    assert problem(as_mary.get(f"/v1/methods/{drafted}/stories")) == (409, "not-a-method")


def test_it_is_told_anew(tell, method, as_mary):
    story = f"/v1/me/stories/{tell()}"
    changed = as_mary.change("PATCH", story, {"how": "I slept.", "method_ids": [method]}).json
    assert (changed["how"], changed["method_ids"], changed["title"]) == ("I slept.", [method], "The first winter")
    assert problem(as_mary.change("PATCH", story, {"stage": "accommodation", "told_from": "recoil"}))[0] == 422


def test_new_links_alone_are_a_change_too(tell, method, as_mary):
    story = f"/v1/me/stories/{tell()}"
    before = as_mary.get(story).headers["ETag"]
    as_mary.change("PATCH", story, {"method_ids": [method]})
    assert as_mary.change("PATCH", story, {"method_ids": []}, etag=before).status_code == 412


def test_its_author_withdraws_it(tell, method, as_mary, as_owl):
    story = tell(method_ids=[method])
    assert as_mary.change("DELETE", f"/v1/me/stories/{story}").status_code == 204
    assert as_owl.get(f"/v1/stories/{story}").status_code == 404
    assert ids(as_owl.get(f"/v1/methods/{method}/stories")) == []


def test_another_member_finds_it_not_among_their_own(tell, as_owl):
    story = f"/v1/me/stories/{tell()}"
    assert ids(as_owl.get("/v1/me/stories")) == []
    changes = [as_owl.change(verb, story, body, etag='"1"') for verb, body in (("PATCH", {}), ("DELETE", None))]
    assert [each.status_code for each in (as_owl.get(story), *changes)] == [404] * 3


@pytest.mark.parametrize(("method", "path"), PATHS)
def test_who_is_no_member_has_none_and_a_stranger_is_asked_to_sign_in(founded, coordinator, method, path):
    address = "/v1/me/stories" + path.format(id="sto_00000000000000000000000000")
    body = {"POST": NIGHTS, "PATCH": {"title": "x"}}.get(method)
    sent = {"json": body, "headers": {"If-Match": '"1"'}}
    assert problem(coordinator.request(method, address, **sent)) == (403, "no-member")
    assert founded.stranger.request(method, address, **sent).status_code == 401


@pytest.mark.parametrize("path", ["stories", "stories/sto_00000000000000000000000000"])
def test_a_stranger_reads_no_story(founded, path):
    assert founded.stranger.get(f"/v1/{path}").status_code == 401


def test_stories_come_in_pages(tell, as_owl):
    told = [tell(months_since_onset=months) for months in (1, 2, 3)]
    first = as_owl.get("/v1/stories?limit=2").json
    rest = as_owl.get("/v1/stories", query_string={"limit": 2, "cursor": first["next"]})
    assert [each["id"] for each in first["items"]] + ids(rest) == told


def test_rooms_that_bring_people_together_learn_whose_account_it_is(tell, method, mary, owl, chapter_database):
    story = tell(method_ids=[method])
    with chapter_database.reading() as session:
        found = stories.stories_of(session, [mary, owl])
    assert [(each.id, each.member_id, each.method_ids) for each in found] == [(story, mary, (method,))]
