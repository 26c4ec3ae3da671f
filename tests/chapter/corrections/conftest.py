"""A public meeting every Tuesday in a hall, which Mary knows better than we tell."""

import pytest

WEEKLY = {"name": "Tuesday Light", "weekday": 2, "starts": "19:30", "is_public": True, "notes": "Tea"}


@pytest.fixture
def hall(volunteer):
    return volunteer.post("/v1/venues", {"kind": "church", "name": "St. Mark", "area": "South End"}).json["id"]


@pytest.fixture
def meeting(volunteer, hall):
    """Return the id of a public meeting every Tuesday."""
    return volunteer.post("/v1/meetings", {"venue_id": hall, **WEEKLY}).json["id"]


@pytest.fixture
def propose(as_mary, meeting):
    """Let Mary, or whoever else, say what is wrong; a change unless told otherwise."""

    def propose(by=None, kind="change", **said):
        return (by or as_mary).post("/v1/me/corrections", {"meeting_id": meeting, "kind": kind, **said})

    return propose


@pytest.fixture
def approve(volunteer):
    def approve(proposed):
        return volunteer.request("PUT", f"/v1/corrections/{proposed.json['id']}/approval")

    return approve


@pytest.fixture
def shown(volunteer, meeting):
    """Return what of the meeting we tell now."""
    return lambda *names: tuple(volunteer.get(f"/v1/meetings/{meeting}").json[name] for name in names)


@pytest.fixture
def mine(as_mary):
    """Return what Mary reads of what she proposed."""
    return lambda *names: [
        tuple(each[name] for name in names) for each in as_mary.get("/v1/me/corrections").json["items"]
    ]
