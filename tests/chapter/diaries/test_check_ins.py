"""Check-ins, as whose they are makes them."""

import pytest


def told(caller, **query):
    items = caller.get("/v1/me/check-ins", query_string=query).json["items"]
    return [(each["day"], each["alone"], each["hope"]) for each in items]


def test_a_member_says_how_they_are_in_as_much_as_they_wish(as_mary, check_in):
    shown = check_in(as_mary, "2026-03-15", alone=8, meaning=0).json
    assert [shown[name] for name in ("alone", "hope", "competence", "meaning")] == [8, None, None, 0]


def test_said_again_on_the_same_day_it_replaces_what_was_said(as_mary, check_in):
    check_in(as_mary, "2026-03-15", alone=8)
    check_in(as_mary, "2026-03-15", hope=4)
    assert told(as_mary) == [("2026-03-15", None, 4)]


@pytest.mark.requirement("T10")
def test_the_trend_is_read_day_by_day(as_mary, check_in):
    for day, alone in (("2026-03-14", 7), ("2026-03-01", 9), ("2026-03-15", 5)):
        check_in(as_mary, day, alone=alone)
    assert told(as_mary) == [("2026-03-01", 9, None), ("2026-03-14", 7, None), ("2026-03-15", 5, None)]
    assert told(as_mary, since="2026-03-14") == [("2026-03-14", 7, None), ("2026-03-15", 5, None)]


def test_it_comes_in_pages(as_mary, check_in):
    for day in (13, 14, 15):
        check_in(as_mary, f"2026-03-{day}", hope=1)
    first = as_mary.get("/v1/me/check-ins?limit=2").json
    second = as_mary.get("/v1/me/check-ins", query_string={"limit": 2, "cursor": first["next"]}).json
    assert [each["day"][-2:] for each in first["items"] + second["items"]] == ["13", "14", "15"]


@pytest.mark.parametrize(
    ("day", "said", "expected"),
    [
        ("2026-03-15", {}, (422, "empty-check-in")),
        ("2026-03-15", {"alone": 11}, (422, "validation-failed")),
        ("2026-03-15", {"alone": -1}, (422, "validation-failed")),
        ("2026-03-15", {"anger": 3}, (422, "validation-failed")),
        ("2026-03-16", {"alone": 3}, (409, "day-ahead")),
        ("2026-02-30", {"alone": 3}, (404, "not-found")),
    ],
)
def test_a_wrong_value_has_its_problem(as_mary, check_in, problem, day, said, expected):
    assert problem(check_in(as_mary, day, **said)) == expected


def test_the_document_says_the_range_of_each_value(founded):
    schemas = founded.app.extensions["mutuality-api"].document()["components"]["schemas"]
    said = schemas["CheckInIn"]["properties"]
    assert {(said[name]["minimum"], said[name]["maximum"]) for name in said} == {(0, 10)}


def test_a_check_in_is_taken_back(as_mary, check_in):
    check_in(as_mary, "2026-03-15", alone=8)
    assert (as_mary.change("DELETE", "/v1/me/check-ins/2026-03-15").status_code, told(as_mary)) == (204, [])
    assert as_mary.get("/v1/me/check-ins/2026-03-15").status_code == 404


@pytest.mark.requirement("T10")
def test_nothing_of_them_leaves_the_chapter(as_mary, check_in, waiting):
    check_in(as_mary, "2026-03-15", alone=8)
    assert waiting() == []
