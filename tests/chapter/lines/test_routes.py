"""Lines, pools and responders as those who coordinate, members and strangers meet them."""

import pytest

from tests.answering import HAND_OFF, LINE


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture
def open_line(coordinator, pool):
    return lambda **said: coordinator.post("/v1/hotline/lines", {**LINE, "pool_id": pool, **said})


@pytest.mark.parametrize("kind", ["hotline", "helpline", "warmline"])
def test_a_line_of_each_kind_opens_with_its_hand_off(open_line, kind):
    opened = open_line(kind=kind)
    assert (opened.status_code, opened.json["kind"], opened.json["hand_off"]) == (201, kind, HAND_OFF)


@pytest.mark.parametrize("part", HAND_OFF)
def test_a_line_without_a_whole_hand_off_cannot_be_opened(open_line, part):
    assert problem(open_line(hand_off={**HAND_OFF, part: None})) == (422, "validation-failed")
    assert open_line(hand_off={name: said for name, said in HAND_OFF.items() if name != part}).status_code == 422


def test_a_line_without_any_hand_off_cannot_be_opened(coordinator, pool):
    said = {name: value for name, value in LINE.items() if name != "hand_off"}
    assert coordinator.post("/v1/hotline/lines", {**said, "pool_id": pool}).status_code == 422


@pytest.mark.parametrize("part", ["to", "break_off_when"])
def test_a_hand_off_that_says_nothing_is_refused(open_line, part):
    assert problem(open_line(hand_off={**HAND_OFF, part: "   "})) == (422, "hand-off-empty")


@pytest.mark.parametrize("gone", [None, {}, {"to": "Nobody"}, {**HAND_OFF, "to": " "}])
def test_a_hand_off_cannot_be_taken_away(open_line, coordinator, gone):
    line = f"/v1/hotline/lines/{open_line().json['id']}"
    assert coordinator.change("PATCH", line, {"hand_off": gone}).status_code == 422
    assert coordinator.get(line).json["hand_off"] == HAND_OFF


def test_a_hand_off_may_become_another(open_line, coordinator):
    line = f"/v1/hotline/lines/{open_line().json['id']}"
    other = {**HAND_OFF, "number": "988"}
    assert coordinator.change("PATCH", line, {"hand_off": other}).json["hand_off"] == other


def test_every_answer_about_a_line_carries_its_hand_off(open_line, coordinator, as_mary):
    line = f"/v1/hotline/lines/{open_line().json['id']}"
    shown = [as_mary.get("/v1/hotline/lines").json["items"][0], as_mary.get(line).json]
    shown += [coordinator.request("PUT", f"{line}/verification").json]
    shown += [coordinator.request("PUT", f"{line}/end", headers={"If-Match": '"1"'}).json]
    assert [each["hand_off"] for each in shown] == [HAND_OFF] * 4


def test_a_closed_line_is_listed_among_the_closed_and_changes_no_more(open_line, coordinator):
    line = f"/v1/hotline/lines/{open_line().json['id']}"
    coordinator.request("PUT", f"{line}/end", headers={"If-Match": '"1"'})
    assert coordinator.get("/v1/hotline/lines").json["items"] == []
    assert len(coordinator.get("/v1/hotline/lines?closed=true").json["items"]) == 1
    assert problem(coordinator.change("PATCH", line, {"title": "Day line"})) == (409, "line-closed")
    assert problem(coordinator.request("PUT", f"{line}/end", headers={"If-Match": '"2"'})) == (409, "line-closed")


def test_lines_are_filtered_by_kind(open_line, coordinator):
    open_line(kind="warmline")
    assert coordinator.get("/v1/hotline/lines?kind=hotline").json["items"] == []
    assert len(coordinator.get("/v1/hotline/lines?kind=warmline").json["items"]) == 1


def test_two_who_edit_one_line_cannot_both_win(open_line, coordinator):
    line = f"/v1/hotline/lines/{open_line().json['id']}"
    assert coordinator.change("PATCH", line, {"title": "Day line"}, etag='"1"').status_code == 200
    assert coordinator.change("PATCH", line, {"title": "Eve line"}, etag='"1"').status_code == 412


def test_a_pool_that_is_not_there_is_not_found(open_line):
    assert problem(open_line(families_pool_id="pol_00000000000000000000000000")) == (404, "not-found")


def test_a_pool_is_in_the_chapters_zone_unless_it_names_one(desk, coordinator):
    zones = [coordinator.get(f"/v1/hotline/pools/{desk.pool(**said)}").json["timezone"] for said in ({}, VIENNA)]
    assert zones == ["America/Halifax", "Europe/Vienna"]


VIENNA = {"timezone": "Europe/Vienna"}


def test_a_pool_is_called_otherwise(pool, coordinator):
    path = f"/v1/hotline/pools/{pool}"
    assert coordinator.change("PATCH", path, {"title": "Day people"}).json["title"] == "Day people"
    assert len(coordinator.get("/v1/hotline/pools").json["items"]) == 1


def test_members_see_lines_and_pools_and_whoever_coordinates_keeps_them(as_mary, founded, pool):
    assert as_mary.get("/v1/hotline/pools").json["items"][0]["id"] == pool
    assert as_mary.post("/v1/hotline/lines", LINE).status_code == 403
    assert as_mary.get(f"/v1/hotline/pools/{pool}/responders").status_code == 403
    assert founded.stranger.get("/v1/hotline/lines").status_code == 401
