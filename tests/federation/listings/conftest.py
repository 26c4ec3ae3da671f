"""Listings as chapters publish them."""

import pytest

from mutuality.language import Kind

MEETING = {
    "kind": "meeting",
    "name": "Monday evening",
    "weekday": 1,
    "starts": "19:30",
    "timezone": "America/Halifax",
    "venue_kind": "church",
    "venue_name": "St Brendan's",
    "address": "1 Quay Road",
    "area": "Harbour end",
    "latitude": 44.6488,
    "longitude": -63.5752,
    "last_verified_on": "2026-03-01",
}


def listing_id(number=1):
    return f"mtg_{number:026}"


@pytest.fixture
def chapter_id(office):
    return office.chapter()


@pytest.fixture
def publish(office, chapter_id):
    """Let the public see a meeting of the chapter, or of another one."""

    def publish(number=1, by=None, **said):
        name = listing_id(number)
        office.tell(by or chapter_id, Kind.LISTING, f"listing/{name}", **{**MEETING, "listing_id": name, **said})
        return name

    return publish


@pytest.fixture
def seen(federation):
    """Return the names of all the public sees."""
    return lambda: [each["name"] for each in federation.stranger.get("/v1/listings").json["items"]]
