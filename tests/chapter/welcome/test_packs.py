"""What somebody is given in each stage, as a newcomer, a volunteer and a stranger meet it."""

import pytest


def ids(things):
    return [each["id"] for each in things]


@pytest.mark.requirement("T7")
def test_in_impact_one_is_given_stories_and_the_next_meeting_and_is_asked_nothing(tell, meet, publish, newcomer):
    story, meeting = tell(), meet()
    publish("impact")
    pack = newcomer.get("/v1/packs/impact").json
    assert (ids(pack["stories"]), pack["next_meeting"]["meeting_id"]) == ([story], meeting)
    assert (set(pack), pack["methods"]) == ({"stage", "stories", "next_meeting", "methods"}, [])


@pytest.mark.requirement("T7")
@pytest.mark.parametrize("method", ["post", "put", "patch"])
def test_no_form_goes_with_a_pack(founded, method):
    paths = founded.app.extensions["mutuality-api"].document()["paths"]
    assert method not in paths["/v1/packs/{stage}"]


@pytest.mark.requirement("H15b")
def test_from_impact_two_calls_lead_to_a_story_of_somebody_who_passed_it(tell, newcomer):
    tell(told_from="impact")
    tell(told_from="recoil")
    first = newcomer.get("/v1/packs/impact").json["stories"]
    second = newcomer.get(f"/v1/stories/{first[0]['id']}").json
    assert (len(first), second["stage"], second["told_from"]) == (1, "impact", "recoil")


def test_the_latest_three_stories_come_first(tell, newcomer, clock):
    told = []
    for _ in range(4):
        clock.at = clock.at.replace(second=clock.at.second + 1)
        told.append(tell())
    assert ids(newcomer.get("/v1/packs/impact").json["stories"]) == told[:0:-1]


def test_where_nobody_tells_of_a_stage_others_who_passed_it_do(tell, newcomer):
    story = tell(stage="recoil")
    assert ids(newcomer.get("/v1/packs/impact").json["stories"]) == [story]


def test_in_recoil_methods_that_help_in_it_are_given_too(tell, publish, newcomer):
    method = publish("recoil")
    publish("accommodation")
    assert ids(newcomer.get("/v1/packs/recoil").json["methods"]) == [method]


def test_the_next_meeting_of_several_is_given_in_time_and_a_street_is_not_told(meet, newcomer):
    meet()
    meeting = meet(weekday=1, name="Monday circle")
    shown = newcomer.get("/v1/packs/impact")
    assert (shown.json["next_meeting"]["meeting_id"], "Example Lane" in shown.text) == (meeting, False)
    assert (shown.json["next_meeting"]["starts_at"], shown.json["next_meeting"]["area"]) == (
        "2026-03-16T22:30:00Z",
        "North End",
    )


def test_whoever_looks_after_packs_sees_what_each_still_lacks(tell, meet, volunteer):
    lacks = lambda: [each["missing"] for each in volunteer.get("/v1/packs").json["packs"]]  # noqa: E731 - asked twice
    assert lacks() == [["story", "meeting"]] * 3
    tell(told_from="recoil")
    meet()
    assert lacks() == [[], ["story"], ["story"]]


@pytest.mark.parametrize("stage", ["denial", "impact-1"])
def test_there_is_no_pack_for_a_stage_nobody_knows(newcomer, stage):
    assert newcomer.get(f"/v1/packs/{stage}").status_code == 404


@pytest.mark.parametrize("path", ["packs", "packs/impact", "orientation"])
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(f"/v1/{path}").status_code == 401
