"""A hall in which people meet twice a week."""

import pytest


@pytest.fixture
def hall(volunteer):
    return volunteer.post("/v1/venues", {"kind": "church", "name": "St. Mark", "area": "South End"}).json["id"]


@pytest.fixture
def weekly(volunteer, hall):
    """Schedule a meeting on a weekday, in the hall unless said otherwise; return its address."""

    def weekly(weekday, **said):
        body = {"venue_id": hall, "name": "Light", "weekday": weekday, "starts": "19:30", **said}
        return f"/v1/meetings/{volunteer.post('/v1/meetings', body).json['id']}"

    return weekly


@pytest.fixture
def close(volunteer, hall):
    def close(first, last, **said):
        return volunteer.post("/v1/closures", {"venue_id": hall, "first": first, "last": last, **said})

    return close


@pytest.fixture
def closed_days(as_mary):
    """Return the days of a month on which a meeting's place is closed, as a member sees them."""

    def closed_days(meeting, month="2026-03"):
        items = as_mary.get(f"{meeting}/days", query_string={"month": month}).json["items"]
        return [each["day"] for each in items if each["is_closed"]]

    return closed_days
