"""What of being brought together goes with somebody who leaves, whichever of the two it is."""

import pytest

from tests.traces import in_tables

CANARY, HERS = "Zanzibrel", "Quillfeather"


@pytest.fixture
def told(as_member, lived, helps, mary):
    """Mary asks for what Ruth can teach, each with a word of her own; both agreed."""
    ruth = as_member(helps("Ruth", said={"account": CANARY, "methods": ["Evening walks"]}))
    as_mary = as_member(lived(mary, "2026-02"))
    request = as_mary.post("/v1/me/help-requests", {"seeks": f"{HERS} walks"}).json["id"]
    found = as_mary.get(f"/v1/me/help-requests/{request}/suggestions").json["items"][0]["member_id"]
    match = as_mary.post(f"/v1/me/help-requests/{request}/matches", {"member_id": found}).json["id"]
    ruth.request("PUT", f"/v1/me/matches/{match}/agreement")
    return {"helper": ruth, "asker": as_mary}


def leave(caller):
    assert caller.post("/v1/me/departure", {"reason": "went_on"}).status_code == 201


def test_words_of_a_helper_who_leaves_stay_nowhere(told, chapter_database):
    assert "helper_profile" in in_tables(chapter_database, CANARY)
    leave(told["helper"])
    assert in_tables(chapter_database, CANARY) == set()


def test_why_two_were_brought_together_is_forgotten_with_either(told):
    assert told["asker"].get("/v1/me/matches").json["items"][0]["points"]
    leave(told["helper"])
    assert told["asker"].get("/v1/me/matches").json["items"][0]["points"] == []


def test_words_of_who_asked_and_leaves_stay_nowhere(told, chapter_database):
    assert "help_request" in in_tables(chapter_database, HERS)
    leave(told["asker"])
    assert in_tables(chapter_database, HERS) == set()


def test_nobody_is_told_any_more_how_to_reach_somebody_who_left(told):
    leave(told["helper"])
    match = told["asker"].get("/v1/me/matches").json["items"][0]["id"]
    assert told["asker"].get(f"/v1/me/matches/{match}/contacts").status_code == 409
