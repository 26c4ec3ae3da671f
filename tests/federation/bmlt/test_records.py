"""BMLT's second interface, as the clients generated from it read it."""

import pytest

from mutuality_federation.bmlt.places import number_of


@pytest.fixture
def read(federation):
    return lambda path: federation.stranger.get(f"/api/v1/{path}")


@pytest.fixture
def meeting(publish, read):
    publish(weekday=7, types=["O", "D"], attendance="hybrid", conference_url="https://zoom.us/j/1")
    return read("meetings").json[0]


def test_a_meeting_on_sunday_is_on_day_zero(office, meeting):
    said = {"day": 0, "startTime": "19:30", "duration": "01:00", "venueType": 3, "latitude": 44.6488}
    said |= {"serviceBodyId": number_of(office.body_id), "published": True, "name": "Monday evening"}
    assert {name: meeting[name] for name in said} == said


def test_its_formats_are_among_those_told(meeting, read):
    known = {each["id"]: each["translations"][0]["key"] for each in read("formats").json}
    assert [known[number] for number in meeting["formatIds"]] == ["O", "D", "HY"]


def test_nobody_is_named(meeting, office, read):
    (body,) = read("servicebodies").json
    assert (meeting["email"], body["email"], body["adminUserId"], body["assignedUserIds"]) == ("", "", 0, [])


def test_units_stand_below_their_body(office, read):
    unit = office.unit("north")
    below = read(f"servicebodies/{number_of(unit)}").json
    assert (below["parentId"], read("servicebodies").json[0]["parentId"]) == (number_of(office.body_id), None)


def test_a_unit_is_told_as_soon_as_there_is_one_though_no_listing_changed(office, read):
    before = {each["id"] for each in read("servicebodies").json}
    unit = office.unit("north")
    assert {each["id"] for each in read("servicebodies").json} - before == {number_of(unit)}


@pytest.mark.parametrize(("query", "count"), [("days=0", 1), ("days=1", 0), ("searchString=evening", 1), ("x=1", 1)])
def test_meetings_are_chosen_by_what_is_asked(meeting, read, query, count):
    assert len(read(f"meetings?{query}").json) == count


def test_one_meeting_has_an_address_of_its_own(meeting, read):
    assert read(f"meetings/{meeting['id']}").json == meeting


def test_what_there_is_not_is_said_as_there(read):
    answer = read("meetings/7")
    assert (answer.status_code, set(answer.json)) == (404, {"message"})


def test_this_server_says_what_it_holds(meeting, read):
    (server,) = read("rootservers").json
    counted = server["statistics"]["meetings"]
    assert (server["url"], counted["numTotal"], counted["numHybrid"]) == ("https://federation.test", 1, 1)
    assert server["lastSuccessfulImport"] == "2026-03-15T12:00:00Z"
