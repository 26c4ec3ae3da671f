"""What one should know, as newcomers, those who write it down, and strangers meet it."""

import pytest

from tests.chapter.welcome.conftest import ITEM


def titles(caller, query=""):
    return [each["title"] for each in caller.get(f"/v1/orientation{query}").json["items"]]


@pytest.mark.requirement("H14")
def test_a_newcomer_sees_what_is_for_impact_first(add, newcomer):
    for stage in ("accommodation", "recoil", "impact"):
        add(stage=stage, title=stage)
    assert titles(newcomer) == ["impact", "recoil", "accommodation"]


@pytest.mark.requirement("H14")
def test_what_is_for_families_is_found_apart(add, newcomer):
    add(title="For you")
    add(title="For those around you", audience="family")
    assert titles(newcomer, "?audience=family") == ["For those around you"]


def test_items_of_one_stage_stand_as_somebody_placed_them(add, newcomer):
    add(title="second", place=2)
    add(title="first", place=1)
    assert titles(newcomer, "?stage=impact") == ["first", "second"]


def test_an_item_moves_to_another_stage_and_the_order_follows(add, volunteer, newcomer):
    item = add(title="moved")
    add(title="recoil", stage="recoil")
    assert volunteer.change("PATCH", item, {"stage": "accommodation"}).json["stage"] == "accommodation"
    assert titles(newcomer) == ["recoil", "moved"]


def test_an_item_is_taken_away(add, volunteer, newcomer):
    item = add()
    assert volunteer.change("DELETE", item).status_code == 204
    assert newcomer.get(item).status_code == 404


def test_a_change_names_the_version_it_changes(add, volunteer):
    assert volunteer.change("PATCH", add(), {"place": 3}, etag='"9"').status_code == 412


@pytest.mark.parametrize("said", [{"stage": "denial"}, {"audience": "press"}, {"place": 1001}, {"title": ""}])
def test_a_wrong_value_is_pointed_at(volunteer, said):
    refused = volunteer.post("/v1/orientation", {**ITEM, **said})
    assert (refused.status_code, refused.json["errors"][0]["pointer"]) == (422, f"/{next(iter(said))}")


def test_members_read_it_and_those_who_welcome_write_it(add, newcomer, founded):
    assert newcomer.get(add()).status_code == 200
    assert newcomer.post("/v1/orientation", ITEM).status_code == 403
    assert founded.stranger.post("/v1/orientation", ITEM).status_code == 401


def test_it_comes_in_pages(add, newcomer):
    for place in range(3):
        add(place=place, title=str(place))
    first = newcomer.get("/v1/orientation?limit=2").json
    rest = newcomer.get("/v1/orientation", query_string={"limit": 2, "cursor": first["next"]}).json
    assert [each["title"] for each in first["items"] + rest["items"]] == ["0", "1", "2"]
