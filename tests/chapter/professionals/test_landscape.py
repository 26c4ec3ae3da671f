"""The formal services near us, as they were when we formed and later."""

import pytest

NOW = {"adequacy": "fair", "availability": "waiting"}
THEN = {"adequacy": "none", "availability": "none", "words": "Nothing for parents.", "noted_on": "2025-06-01"}


@pytest.fixture
def note(coordinator):
    return lambda **said: coordinator.post("/v1/formation/landscape", {**NOW, **said})


def listed(caller, **query):
    return [each["noted_on"] for each in caller.get("/v1/formation/landscape", query_string=query).json["items"]]


def test_what_was_near_when_we_formed_comes_first(note, as_mary):
    note()
    note(**THEN)
    assert listed(as_mary) == ["2025-06-01", "2026-03-15"]


def test_it_says_how_well_and_how_easily_on_which_day(note, as_mary):
    shown = as_mary.get(note(**THEN).headers["Location"]).json
    assert {name: shown[name] for name in THEN} == THEN


def test_notes_are_found_by_how_well_and_how_easily(note, as_mary):
    note()
    note(**THEN)
    assert listed(as_mary, adequacy="none") == ["2025-06-01"]
    assert listed(as_mary, availability="waiting") == ["2026-03-15"]


def test_they_come_in_pages(note, as_mary):
    note()
    note(**THEN)
    first = as_mary.get("/v1/formation/landscape?limit=1").json
    assert listed(as_mary, limit=1, cursor=first["next"]) == ["2026-03-15"]


def test_no_day_to_come_is_noted(note, problem):
    assert problem(note(noted_on="2026-03-17")) == (409, "day-ahead")


def test_our_words_name_no_member(note, admitted, problem):
    admitted("Mary K.")
    assert problem(note(words="Mary K. found none.")) == (422, "member-named")


def test_a_member_without_an_office_notes_none(as_mary, problem):
    assert problem(as_mary.post("/v1/formation/landscape", NOW)) == (403, "forbidden")


@pytest.mark.parametrize("path", ["", "/lan_00000000000000000000000000"])
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(f"/v1/formation/landscape{path}").status_code == 401


def test_a_note_that_is_not_there_is_not_found(as_mary, problem):
    assert problem(as_mary.get("/v1/formation/landscape/lan_00000000000000000000000000")) == (404, "not-found")
