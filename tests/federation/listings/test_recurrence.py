"""What the public is shown of how a meeting comes round, on which days it is closed, and when it is next."""

import pytest

from mutuality.language import EntryInvalid
from tests.federation.listings.conftest import listing_id

FORTNIGHTLY = {"rrule": "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO", "first_on": "2026-03-16"}
MONTHLY = {"rrule": "FREQ=MONTHLY;BYMONTHDAY=15", "first_on": "2026-01-01", "weekday": None}
OVER = {"rrule": "FREQ=WEEKLY;BYDAY=MO;COUNT=3", "first_on": "2026-01-05"}
CLOSED = {"closed": [{"first": "2026-03-16", "last": "2026-03-20"}]}
MOVED = {"moved": [{"day": "2026-03-16", "to": "2026-03-18"}]}
HERE = "latitude=44.65&longitude=-63.57"


@pytest.fixture
def look(federation):
    """Let a stranger look at something."""
    return lambda path: federation.stranger.get(f"/v1/{path}").json


@pytest.fixture
def found(look):
    """Return the names of meetings near a place."""
    return lambda query: [each["name"] for each in look(f"meetings/near?{HERE}&{query}")["items"]]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ({}, "2026-03-16T22:30:00Z"),
        (FORTNIGHTLY, "2026-03-16T22:30:00Z"),
        ({**FORTNIGHTLY, "first_on": "2026-03-09"}, "2026-03-23T22:30:00Z"),
        (MONTHLY, "2026-03-15T22:30:00Z"),
        (CLOSED, "2026-03-23T22:30:00Z"),
        ({**FORTNIGHTLY, **CLOSED}, "2026-03-30T22:30:00Z"),
        ({"except_on": ["2026-03-16"]}, "2026-03-23T22:30:00Z"),
        ({"moved": [{"day": "2026-03-16", "to": "2026-03-18", "starts": "10:00"}]}, "2026-03-18T13:00:00Z"),
        (OVER, None),
        ({"weekday": None, "starts": None}, None),
    ],
)
def test_the_next_one_is_on_a_day_on_which_somebody_meets(look, publish, said, expected):
    name = publish(**said)
    near = look(f"meetings/near?{HERE}")["items"]
    assert look(f"listings/{name}")["next_at"] == expected
    assert [each["next_at"] for each in near] == ([] if said is OVER else [expected])


def test_how_it_comes_round_is_shown_as_the_chapter_said_it(look, publish):
    said = {**FORTNIGHTLY, **CLOSED, "except_on": ["2026-03-30"], "moved": [{**MOVED["moved"][0], "starts": None}]}
    shown = look(f"listings/{publish(**said)}")
    assert {name: shown[name] for name in said} == said


@pytest.mark.parametrize(
    ("on", "expected"),
    [
        ("2026-03-16", ["Every Monday", "Second Mondays"]),
        ("2026-03-23", ["Every Monday", "Closed Mondays", "Moved Mondays"]),
        ("2026-03-18", ["Moved Mondays"]),
        ("2026-04-15", ["The fifteenth"]),
        ("2026-03-17", []),
    ],
)
def test_a_search_for_a_day_finds_what_is_held_on_it(publish, found, on, expected):
    meetings = {"Every Monday": {}, "Second Mondays": FORTNIGHTLY, "Closed Mondays": CLOSED, "Moved Mondays": MOVED}
    for number, (name, said) in enumerate({**meetings, "The fifteenth": MONTHLY, "Over": OVER}.items()):
        publish(number + 1, name=name, latitude=44.65 + number / 100, **said)
    assert found(f"on={on}") == expected


def test_a_search_for_a_day_looks_on_until_it_has_enough(publish, found):
    for number in range(1, 12):
        publish(number, name=f"Closed {number}", latitude=44.65, **CLOSED)
    publish(12, name="Further away", latitude=44.7)
    assert found("on=2026-03-16&limit=1") == ["Further away"]


def test_what_is_over_is_listed_no_more_and_can_still_be_shown(look, publish, seen):
    name = publish(**OVER)
    assert (seen(), look(f"listings/{name}")["name"]) == ([], "Monday evening")


@pytest.mark.parametrize(
    "said",
    [
        {"rrule": "FREQ=SECONDLY"},
        {"rrule": "FREQ=MONTHLY;BYDAY=2TH", "first_on": "2026-03-01"},
        {"rrule": "FREQ=WEEKLY;BYDAY=MO"},
        {**FORTNIGHTLY, "starts": None},
        {"closed": [{"first": "2026-03-16", "last": "2026-03-20", "reason": "A funeral"}]},
        {"moved": [{"day": "2026-03-16"}]},
        {"verified_by": "Robin"},
        {"except_on": ["2026-03-16T19:30:00Z"]},
    ],
)
def test_what_a_chapter_says_of_its_days_must_fit_together_and_hold_nothing_else(publish, seen, said):
    with pytest.raises(EntryInvalid):
        publish(**said)
    assert seen() == []


@pytest.mark.parametrize("edge", ["0001-01-01", "9999-12-31"])
def test_days_at_the_edge_of_the_calendar_break_no_search(publish, look, edge):
    moved = [{"day": edge, "to": edge, "starts": "00:00"}]
    publish(**{**FORTNIGHTLY, "first_on": edge}, moved=moved, closed=[{"first": edge, "last": edge}])
    publish(2, first_on=edge, except_on=[edge])
    assert len(look(f"meetings/near?{HERE}")["items"]) == 2
    assert look(f"meetings/near?{HERE}&on={edge}")["items"] is not None
    assert look(f"listings/{listing_id()}")["first_on"] == edge


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ({"last_verified_on": None}, "never"),
        ({"last_verified_on": "2026-03-01"}, "verified"),
        ({"last_verified_on": "2025-09-15"}, "verified"),
        ({"last_verified_on": "2025-09-14"}, "due"),
        ({"last_verified_on": "2025-03-01"}, "stale"),
        ({"last_verified_on": "2026-01-01", "verification_due_on": "2026-03-01"}, "due"),
        ({"last_verified_on": "2026-01-01", "verification_due_on": "2026-02-01"}, "stale"),
    ],
)
def test_how_fresh_it_is_follows_from_its_days(look, publish, said, state):
    name = publish(**said, verified_by="secretary")
    shown = look(f"listings/{name}")
    assert (shown["verification"], shown["verified_by"]) == (state, "secretary")
    assert [each["id"] for each in look(f"listings?verification={state}")["items"]] == [name]
