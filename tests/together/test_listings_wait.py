"""A listing waits for the office the policy names: the chapter is told why, and then that it shows, also off line."""

import pytest

from tests.bonds import enrolled

WEEKLY = {"weekday": 2, "starts": "19:30", "is_public": True}


@pytest.fixture
def moderated(federation, founded):
    """A bond with a body whose national office looks after listings."""
    bond = enrolled(federation, founded, preset=None)
    said = {"document": {"listing": {"moderation": "national"}}, "in_force_on": "2026-03-15"}
    assert bond.officer.post(f"/v1/bodies/{bond.body_id}/policies", said).status_code == 201
    bond.dial()
    return bond


@pytest.fixture
def meeting(moderated):
    """A meeting the chapter lets the public find."""
    venue = moderated.coordinator.post("/v1/venues", {"kind": "library", "name": "Library", "area": "Old town"})
    said = {"venue_id": venue.json["id"], "name": "Tuesday", **WEEKLY}
    meeting_id = moderated.coordinator.post("/v1/meetings", said).json["id"]
    moderated.dial()
    moderated.dial()  # what came of it is in the feed after
    return meeting_id


def kept_out(bond):
    items = bond.coordinator.get("/v1/affiliation/kept-out-listings").json["items"]
    return [(each["listing_id"], each["key"], each["set_by"], each["waits_for"]) for each in items]


@pytest.mark.refuses("listing.moderation")
def test_the_chapter_is_told_why_the_public_does_not_see_its_meeting(moderated, meeting):
    assert kept_out(moderated) == [(meeting, "listing.moderation", moderated.body_id, "national")]
    assert moderated.federation.stranger.get("/v1/listings").json["items"] == []


@pytest.mark.allows("listing.moderation")
def test_once_the_office_said_its_word_the_public_sees_it_and_the_chapter_is_told(moderated, meeting):
    said = {"listing_ids": [meeting], "outcome": "shown", "reason": "We know them"}
    moderated.officer.post(f"/v1/bodies/{moderated.body_id}/listing-reviews", said)
    moderated.dial()
    shown = [each["id"] for each in moderated.federation.stranger.get("/v1/listings").json["items"]]
    assert (kept_out(moderated), shown) == ([], [meeting])
