"""A form of a body that asks for a figure of the dictionary and one of its own, drafted and published."""

import pytest

ROOMS = {
    "code": "rooms_opened",
    "title": "Rooms opened",
    "rule": "Rooms where our members may stay overnight.",
    "counts": "activity",
    "unit": "rooms",
}
FORM = {
    "slug": "spring",
    "title": "The spring form",
    "period": "quarter",
    "starts_in": 4,
    "due_days": 30,
    "indicators": [
        {"code": "meetings_held", "mode": "exact", "is_compulsory": True},
        {"code": "joins", "mode": "noised"},
        {"code": "rooms_opened", "mode": "exact", "high": 20},
    ],
    "own": [ROOMS],
    "checks": [
        {
            "name": "enough_rooms",
            "says": "Not more rooms than meetings.",
            "left": ["rooms_opened"],
            "operator": "less_than_or_equal_to",
            "right": ["meetings_held"],
        }
    ],
}


@pytest.fixture
def drafted(office):
    """Begin a form that says so, but for what is given, and return the answer."""

    def drafted(by=None, **said):
        return (by or office.officer).post(f"/v1/bodies/{office.body_id}/forms", {**FORM, **said})

    return drafted


@pytest.fixture
def publish(office, drafted):
    """Publish a form that says so from a period on, and return the answer."""

    def publish(effective_from="2026-04--P3M", **said):
        form_id = drafted(**said).json["id"]
        return office.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": effective_from})

    return publish
