"""Meetings and occasions as volunteers and strangers meet them."""

from datetime import timedelta

import pytest

NOWHERE = "ven_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_meeting_is_scheduled_at_a_wall_time_in_the_chapters_zone(schedule, volunteer):
    answer = schedule()
    assert (answer.status_code, answer.json["starts"], answer.json["timezone"]) == (201, "19:30", "America/Halifax")
    assert volunteer.get(answer.headers["Location"]).json == answer.json


def test_a_meeting_may_have_a_zone_of_its_own(schedule):
    assert schedule(timezone="America/Toronto").json["timezone"] == "America/Toronto"


def test_a_wall_time_stays_when_the_clocks_change(volunteer, meeting, clock):
    clock.advance(timedelta(days=240))
    assert volunteer.get(meeting).json["starts"] == "19:30"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({"venue_id": NOWHERE}, (404, "not-found")),
        ({"starts": None}, (422, "half-scheduled")),
        ({"starts": "7pm"}, (422, "validation-failed")),
        ({"weekday": 0}, (422, "validation-failed")),
        ({"timezone": "Atlantic"}, (422, "validation-failed")),
        ({"url": "javascript:alert(1)"}, (422, "validation-failed")),
        ({"host": "Robin"}, (422, "validation-failed")),
    ],
)
def test_a_meeting_with_a_wrong_value_has_its_problem(schedule, said, expected):
    assert problem(schedule(**said)) == expected


def test_a_retry_with_one_key_schedules_one_meeting(volunteer, venue):
    said = {"venue_id": venue, "name": "Sunday Light"}
    for _ in range(2):
        volunteer.post("/v1/meetings", said, headers={"Idempotency-Key": "sunday"})
    assert len(volunteer.get("/v1/meetings").json["items"]) == 1


def test_a_change_counts_as_verified_and_counts_the_version_up(volunteer, meeting, clock):
    clock.advance(timedelta(days=3))
    answer = volunteer.change("PATCH", meeting, {"types": ["O"], "timezone": "America/Toronto", "languages": ["fr"]})
    assert (answer.json["types"], answer.json["last_verified_on"]) == (["O"], "2026-03-18")
    assert answer.headers["ETag"] == volunteer.get(meeting).headers["ETag"] == '"2"'


@pytest.mark.parametrize(
    ("said", "expected"),
    [({"venue_id": NOWHERE}, (404, "not-found")), ({"starts": None}, (422, "half-scheduled"))],
)
def test_a_wrong_change_leaves_the_meeting_as_it_was(volunteer, meeting, said, expected):
    before = volunteer.get(meeting).json
    assert problem(volunteer.change("PATCH", meeting, said)) == expected
    assert volunteer.get(meeting).json == before


@pytest.mark.parametrize(("method", "path"), [("PATCH", ""), ("PUT", "/end")])
def test_a_change_names_the_version_it_changes(volunteer, meeting, method, path):
    bare = volunteer.request(method, meeting + path, json={})
    stale = volunteer.request(method, meeting + path, json={}, headers={"If-Match": '"9"'})
    assert [bare.status_code, stale.status_code] == [428, 412]


def test_a_meeting_does_not_end_ahead(volunteer, meeting):
    ahead = {"ended_on": "2026-03-16"}
    assert problem(volunteer.request("PUT", f"{meeting}/end", json=ahead, headers={"If-Match": '"1"'})) == (
        409,
        "day-ahead",
    )


def test_meetings_that_ended_are_listed_apart_and_keep_what_was_held(volunteer, meeting):
    volunteer.request("PUT", f"{meeting}/occurrences/2026-03-15", json={"attended": 7})
    volunteer.request("PUT", f"{meeting}/end", json={}, headers={"If-Match": '"1"'})
    assert volunteer.get("/v1/meetings").json["items"] == []
    assert len(volunteer.get("/v1/meetings", query_string={"ended": "true"}).json["items"]) == 1
    assert len(volunteer.get(f"{meeting}/occurrences").json["items"]) == 1


def test_meetings_are_listed_by_weekday(volunteer, schedule):
    schedule(weekday=2)
    schedule(weekday=3)
    listed = volunteer.get("/v1/meetings", query_string={"weekday": 3}).json["items"]
    assert [each["weekday"] for each in listed] == [3]


def test_an_occasion_is_recorded_as_tallies_and_recording_it_again_replaces_them(volunteer, meeting):
    path = f"{meeting}/occurrences/2026-03-15"
    volunteer.request("PUT", path, json={"attended": 7, "newcomers": 1})
    volunteer.request("PUT", path, json={"attended": 8, "newcomers": 2})
    shown = volunteer.get(path).json
    assert (shown["attended"], shown["newcomers"], shown["state"]) == (8, 2, "held")


def test_who_came_is_not_recorded(volunteer, meeting):
    said = {"attended": 1, "who": ["Mary"]}
    answer = volunteer.request("PUT", f"{meeting}/occurrences/2026-03-15", json=said)
    assert answer.json["errors"] == [{"pointer": "/who", "detail": "Unknown field."}]


@pytest.mark.parametrize(
    ("day", "said", "expected"),
    [
        ("2026-03-22", {}, (409, "day-ahead")),
        ("2026-03-14", {}, (422, "day-of-meeting-wrong")),
        ("2026-03-15", {"attended": 1, "newcomers": 2}, (422, "too-many-newcomers")),
        ("2026-03-15", {"state": "cancelled", "attended": 2}, (422, "cancelled-yet-attended")),
        ("2026-03-15", {"attended": -1}, (422, "validation-failed")),
        ("2026-02-30", {}, (404, "not-found")),
    ],
)
def test_an_occasion_with_a_wrong_value_has_its_problem(volunteer, meeting, day, said, expected):
    assert problem(volunteer.request("PUT", f"{meeting}/occurrences/{day}", json=said)) == expected


def test_what_was_held_on_the_old_weekday_can_still_be_set_right(volunteer, meeting):
    path = f"{meeting}/occurrences/2026-03-15"
    volunteer.request("PUT", path, json={"attended": 7})
    volunteer.change("PATCH", meeting, {"weekday": 3})
    assert volunteer.request("PUT", path, json={"attended": 8}).status_code == 200


def test_an_occasion_nobody_recorded_is_not_found(volunteer, meeting):
    assert volunteer.get(f"{meeting}/occurrences/2026-03-08").status_code == 404


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/meetings"),
        ("POST", "/v1/meetings"),
        ("PUT", "/v1/meetings/" + NOWHERE + "/verification"),
        ("PUT", "/v1/meetings/" + NOWHERE + "/occurrences/2026-03-15"),
    ],
)
def test_a_stranger_is_asked_to_sign_in(founded, method, path):
    assert founded.stranger.request(method, path, json={}).status_code == 401


def test_who_may_only_read_meetings_changes_none(founded, meeting):
    reader = founded.with_scopes("meetings:read")
    assert reader.get(meeting).status_code == 200
    assert reader.change("PATCH", meeting, {"name": "Mine"}).status_code == 403
