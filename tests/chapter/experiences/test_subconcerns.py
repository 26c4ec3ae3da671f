"""A situation in life nobody met before becomes a part of the concern: used at once, shared when members decide so."""

import pytest

from tests import deciding

MARRIED = {"slug": "married-life", "title": "Living as a couple with it", "life_situation": "marriage"}
LIST = "/v1/subconcerns"


@pytest.fixture
def married(as_mary, helps, as_member, policy):
    """Mary names it where matching asks for the same part, and Ruth lived through it; return Mary's request."""
    policy(matching={"same_subconcern": True})
    assert as_mary.post(LIST, MARRIED).status_code == 201
    as_member(helps("Ruth")).post("/v1/me/experiences", {"began_month": "2022-01", "subconcern": "married-life"})
    as_mary.post("/v1/me/experiences", {"began_month": "2026-02", "subconcern": "married-life"})
    return f"/v1/me/help-requests/{as_mary.post('/v1/me/help-requests', {}).json['id']}"


def slugs(caller, query):
    return [each["slug"] for each in caller.get(f"{LIST}?{query}").json["items"]]


@pytest.mark.requirement("H9")
def test_a_situation_a_member_added_brings_people_together_at_once(married, helps, as_mary):
    helps("Fern")
    (found,) = as_mary.get(f"{married}/suggestions").json["items"]
    shared = {point["shared"]: point["detail"] for point in found["points"]}
    assert (found["name"], shared["subconcern"]) == ("Ruth", "married-life")


@pytest.mark.requirement("H9")
def test_it_comes_to_the_shared_list_by_a_decision_and_not_without(married, as_mary, coordinator, clock):
    place = f"{LIST}/married-life/promotion"
    undecided = coordinator.request("PUT", place, json={"decision_id": "dec_00000000000000000000000000"})
    assert (undecided.status_code, slugs(as_mary, "is_shared=true")) == (409, [])
    decision = deciding.decide(as_mary, coordinator, clock, kind="subconcern", subject="married-life")
    assert coordinator.request("PUT", place, json={"decision_id": decision}).status_code == 200
    assert slugs(as_mary, "is_shared=true") == ["married-life"]


@pytest.mark.requirement("H9")
def test_parts_of_the_concern_are_found_by_the_part_of_life_they_belong_to(as_mary):
    for said in (MARRIED, {"slug": "at-work", "title": "At work", "life_situation": "work"}):
        as_mary.post(LIST, said)
    as_mary.post(LIST, {"slug": "late-loss", "title": "The death of a grown child"})
    assert [slugs(as_mary, f"life_situation={each}") for each in ("marriage", "work", "parenthood")] == [
        ["married-life"],
        ["at-work"],
        [],
    ]
