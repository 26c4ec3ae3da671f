"""A search finds what is asked for, in the order asked for."""

import pytest

from tests.beginnings import laid_once

HALIFAX = {"latitude": 44.6488, "longitude": -63.5752}


@pytest.fixture
@laid_once
def several(office, publish):
    """A meeting on Monday, one of the north on Wednesday some way off, one online on Sunday, and a hotline."""
    unit = office.unit("north")
    publish(1, name="Monday evening", types=["O", "D"], languages=["en"])
    mill = office.chapter("Mill", unit_id=unit)
    at_the_mill = {"weekday": 3, "starts": "12:15", "latitude": 44.70, "longitude": -63.60, "access": "closed"}
    publish(2, by=mill, name="Wednesday noon", types=["C"], languages=["fr"], **at_the_mill)
    online = {"attendance": "online", "venue_kind": "online", "address": None, "venue_name": None}
    publish(3, name="Sunday from afar", weekday=7, starts="13:00", **online, latitude=None, longitude=None)
    hotline = {"kind": "hotline", "weekday": None, "starts": None, "latitude": None, "longitude": None}
    publish(4, name="Helpline", **hotline, venue_kind="other", address=None)
    return unit


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ({}, ["Monday evening", "Wednesday noon", "Sunday from afar", "Helpline"]),
        ({"kind": "hotline"}, ["Helpline"]),
        ({"weekday": 3}, ["Wednesday noon"]),
        ({"starts_from": "12:00", "starts_until": "13:00"}, ["Wednesday noon", "Sunday from afar"]),
        ({"type": "O"}, ["Monday evening"]),
        ({"type": ["O", "C"]}, []),
        ({"language": "FR"}, ["Wednesday noon"]),
        ({"access": "closed"}, ["Wednesday noon"]),
        ({"attendance": "online"}, ["Sunday from afar"]),
        ({"venue_kind": "church", "weekday": 1}, ["Monday evening"]),
        ({"text": "noon brendan"}, ["Wednesday noon"]),
        ({"text": "wendesday"}, ["Wednesday noon"]),
        ({**HALIFAX, "kilometres": 3}, ["Monday evening"]),
        (HALIFAX, ["Monday evening", "Wednesday noon"]),
        ({"south": 44.69, "north": 45, "west": -64, "east": -63}, ["Wednesday noon"]),
        ({"south": -10, "north": 80, "west": 170, "east": -63.59}, ["Wednesday noon"]),
        ({"order": "time"}, ["Sunday from afar", "Monday evening", "Wednesday noon", "Helpline"]),
        ({"order": "time", "limit": 1}, ["Sunday from afar", "Monday evening", "Wednesday noon", "Helpline"]),
        ({"limit": 1, **HALIFAX}, ["Monday evening", "Wednesday noon"]),
    ],
)
def test_a_search_finds_what_is_asked_for(several, names, query, found):
    assert names(**query) == found


def test_a_unit_is_asked_for_with_its_body(office, several, names, ask):
    assert names(body_id=office.body_id, unit_id=several) == ["Wednesday noon"]
    assert ask(unit_id=several).status_code == 422


def test_what_goes_on_now_is_found_with_what_comes_next(several, names, clock):
    clock.at = clock.at.replace(hour=16, minute=30)  # 13:30 on Sunday in Halifax
    assert names(within_hours=2) == ["Sunday from afar"]
    clock.at = clock.at.replace(hour=17, minute=30)
    assert names(within_hours=2) == []
    assert names(within_hours=30) == ["Monday evening"]


@pytest.mark.parametrize(
    "query",
    [
        {"latitude": 44},
        {"south": 1, "north": 2},
        {"south": 2, "north": 1, "west": 0, "east": 1},
        {"order": "distance"},
    ],
)
def test_half_a_place_is_refused(ask, query):
    answer = ask(**query)
    assert (answer.status_code, answer.json["type"].rpartition("/")[2]) == (422, "place-unclear")


def test_what_is_found_is_counted_by_its_values(several, ask):
    told = ask("/facets").json
    assert (told["listings"], told["is_partial"]) == (4, False)
    assert {each["value"]: each["listings"] for each in told["kind"]} == {"meeting": 3, "hotline": 1}
    assert {each["value"]: each["listings"] for each in told["type"]} == {"O": 1, "D": 1, "C": 1}


def test_counts_are_of_what_is_looked_for(several, ask):
    assert ask("/facets", weekday=3).json["access"] == [{"value": "closed", "listings": 1}]


def test_the_way_is_told_where_a_place_was_named(several, ask):
    near, anywhere = ask(**HALIFAX).json["items"][0], ask().json["items"][0]
    assert (near["kilometres"], anywhere["kilometres"]) == (0.0, None)
