"""A form of our body's own has arrived, and the spring it asks about is over."""

from datetime import UTC, datetime

import pytest

QUARTER, NEXT = "2026-01--P3M", "2026-04--P3M"
ROOMS = {
    "code": "rooms_opened",
    "title": "Rooms opened",
    "rule": "Rooms where our members may stay overnight.",
    "counts": "activity",
    "unit": "rooms",
}
FIGURES = [
    {"code": "meetings_held", "mode": "exact"},
    {"code": "joins", "mode": "noised"},
    {"code": "rooms_opened", "mode": "exact", "is_compulsory": True, "high": 5},
]
CHECKS = [
    {
        "name": "few_rooms",
        "says": "Not more rooms than twenty.",
        "left": ["rooms_opened"],
        "operator": "less_than_or_equal_to",
        "plus": 20,
    },
    {
        "name": "some_meetings",
        "says": "Rooms without a meeting are rare.",
        "left": ["meetings_held"],
        "operator": "greater_than_or_equal_to",
        "right": ["rooms_opened"],
        "severity": "warning",
    },
]
SPRING = {"indicators": FIGURES, "own": [ROOMS], "checks": CHECKS, "due_days": 20, "grace_days": 10, "closes_days": 60}
AFTER = datetime(2026, 4, 10, 12, tzinfo=UTC)


@pytest.fixture
def spring(policy, asks, clock):
    """Let our body ask by that form."""
    policy(reporting={"duty": "expected"})
    asks(**SPRING)
    clock.at = AFTER


@pytest.fixture
def note(coordinator):
    """Note how many rooms were opened, and return the answer."""

    def note(value=None, period=QUARTER, code="rooms_opened", **said):
        state = "counted" if value else "zero"
        whole = {"state": state, "value": value, **said}
        return coordinator.request("PUT", f"/v1/noted-figures/{period}/{code}", json=whole)

    return note


@pytest.fixture
def say(coordinator):
    """Say that a figure is right though unusual."""

    def say(code="rooms_opened", says="We were given a house.", period=QUARTER):
        path = f"/v1/forms/spring/reports/{period}/explanations/{code}"
        return coordinator.request("PUT", path, json={"says": says})

    return say


@pytest.fixture
def release(coordinator):
    """Release the answer to a form, and return what came of it."""

    def release(form="spring", period=QUARTER, what=""):
        return coordinator.request("PUT", f"/v1/forms/{form}/reports/{period}{what}")

    return release


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def cells():
    """Return the figures of a report by name."""
    return lambda answer: {each["indicator"]: (each["state"], each["value"]) for each in answer.json["cells"]}
