"""Places as volunteers and strangers meet them."""

import pytest

NOWHERE = "ven_00000000000000000000000000"


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


def test_a_place_is_shown_whole_to_those_who_sign_in(volunteer, venue):
    shown = volunteer.get(f"/v1/venues/{venue}").json
    assert (shown["address"], shown["how_to_find"], shown["is_approximate"]) == (
        "1712 Elm St, Halifax",
        "Blue door",
        False,
    )


@pytest.mark.parametrize(
    "said", [{"kind": "pub"}, {"area": None}, {"latitude": 91}, {"longitude": "west"}, {"keyholder": "Robin"}]
)
def test_a_place_with_a_wrong_value_is_refused(volunteer, said):
    answer = volunteer.post("/v1/venues", {"kind": "church", "area": "South End", **said})
    assert problem(answer) == (422, "validation-failed")


def test_a_change_of_place_names_the_version_it_changes(volunteer, venue):
    path = f"/v1/venues/{venue}"
    bare = volunteer.request("PATCH", path, json={"kind": "home"})
    stale = volunteer.change("PATCH", path, {"kind": "home"}, etag='"2"')
    assert [bare.status_code, stale.status_code] == [428, 412]


def test_a_change_of_place_counts_its_version_up(volunteer, venue):
    answer = volunteer.change("PATCH", f"/v1/venues/{venue}", {"address": None})
    assert answer.headers["ETag"] == volunteer.get(f"/v1/venues/{venue}").headers["ETag"] == '"2"'


def test_a_place_nobody_noted_is_not_changed(volunteer):
    answer = volunteer.change("PATCH", f"/v1/venues/{NOWHERE}", {"kind": "home"}, etag='"1"')
    assert problem(answer) == (404, "not-found")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/v1/venues"),
        ("POST", "/v1/venues"),
        ("GET", "/v1/venues/" + NOWHERE),
        ("PATCH", "/v1/venues/" + NOWHERE),
    ],
)
def test_a_stranger_is_asked_to_sign_in(founded, method, path):
    assert founded.stranger.request(method, path, json={}).status_code == 401
