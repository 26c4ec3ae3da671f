"""A meeting in somebody's home."""

import pytest

HOME = {"kind": "home", "name": "At Tom's", "address": "1712 Elm St, Halifax", "area": "South End"}
PIN = {"latitude": 44.648812, "longitude": -63.575237, "how_to_find": "Blue door"}
SUNDAY = {"name": "At 1712 Elm Street", "weekday": 7, "starts": "19:30", "is_public": True}


@pytest.fixture
def home(volunteer):
    return volunteer.post("/v1/venues", {**HOME, **PIN}).json["id"]


@pytest.fixture
def meeting(volunteer, home):
    return volunteer.post("/v1/meetings", {"venue_id": home, **SUNDAY, "notes": "Ring at 1712 Elm"}).json["id"]


@pytest.fixture
def asked(as_mary, meeting):
    """Mary asked to come; this is where that stands for her."""
    assert as_mary.request("PUT", f"/v1/me/attendances/{meeting}").status_code == 200
    return f"/v1/me/attendances/{meeting}"


@pytest.fixture
def confirmation(asked, meeting, mary):
    return f"/v1/meetings/{meeting}/attendances/{mary}/confirmation"


@pytest.fixture
def confirmed(volunteer, confirmation, asked):
    assert volunteer.request("PUT", confirmation).status_code == 200
    return asked
