"""A meeting every Sunday in a hospital, and members who decide what the hospital may see."""

import pytest

from tests import deciding

SUNDAY = {"name": "Sunday Light", "weekday": 7, "starts": "19:30"}


@pytest.fixture
def hospital(volunteer):
    said = {"kind": "hospital", "name": "Harbour Hospital", "area": "South End"}
    return volunteer.post("/v1/venues", said).json["id"]


@pytest.fixture
def meeting(volunteer, hospital):
    return volunteer.post("/v1/meetings", {"venue_id": hospital, **SUNDAY}).json["id"]


@pytest.fixture
def held(volunteer, meeting):
    """Let a meeting be held, and so many come."""

    def held(day, attended):
        path = f"/v1/meetings/{meeting}/occurrences/{day}"
        answer = volunteer.request("PUT", path, json={"attended": attended})
        assert answer.status_code == 200, answer.json

    return held


@pytest.fixture
def decide(as_mary, coordinator, clock):
    """Let Mary carry a proposal about a subject; return the decision's id."""

    def decide(subject, *, kind="host_agreement", stance="for"):
        return deciding.decide(as_mary, coordinator, clock, kind=kind, subject=subject, stance=stance)

    return decide


@pytest.fixture
def agree(volunteer, hospital, decide):
    """Let the members decide what the hospital may see, and a volunteer write that down."""

    def agree(*may_see, decision=None, **said):
        decision = decision or decide("-".join([hospital, *sorted(may_see)]))
        body = {"venue_id": hospital, "contact_role": "coordinator"}
        return volunteer.post("/v1/host-agreements", {**body, "may_see": may_see, "decision_id": decision, **said})

    return agree


@pytest.fixture
def sight(volunteer):
    """Return all the hospital may see of a month."""

    def sight(agreed, month="2026-03"):
        path = f"/v1/host-agreements/{agreed.json['id']}/sight"
        return volunteer.get(path, query_string={"month": month}).json

    return sight
