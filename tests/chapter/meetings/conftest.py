"""A church hall and a meeting every Sunday in it."""

import pytest

CHURCH = {
    "kind": "church",
    "name": "St. Mark",
    "address": "1712 Elm St, Halifax",
    "area": "South End",
    "latitude": 44.648812,
    "longitude": -63.575237,
    "how_to_find": "Blue door",
}
SUNDAY = {"name": "Sunday Light", "weekday": 7, "starts": "19:30", "is_public": True}


@pytest.fixture
def noted(volunteer):
    """Note a place and return its id."""

    def noted(**said):
        answer = volunteer.post("/v1/venues", {**CHURCH, **said})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return noted


@pytest.fixture
def venue(noted):
    return noted()


@pytest.fixture
def schedule(volunteer, venue):
    """Schedule a meeting in the church, or what else is said."""

    def schedule(**said):
        return volunteer.post("/v1/meetings", {"venue_id": venue, **SUNDAY, **said})

    return schedule


@pytest.fixture
def meeting(schedule):
    """Return the address of a public meeting every Sunday."""
    return f"/v1/meetings/{schedule().json['id']}"
