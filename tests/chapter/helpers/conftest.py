"""Members on their way to helping, and those who look after it."""

from datetime import timedelta

import pytest

HOUR = timedelta(hours=1)


@pytest.fixture
def choose(coordinator):
    """Let the coordinator choose a helper, on what is said."""
    return lambda member, **said: coordinator.post("/v1/helpers", {"member_id": member, **said})


@pytest.fixture
def decided(as_member, admitted, coordinator, clock):
    """Let three members decide that another shall help; return the decision's id."""

    def decided(member, stance="for"):
        said = {"kind": "helper_selection", "subject": member, "title": "A helper", "text": "They share well."}
        voters = [as_member(admitted(name, state="member")) for name in ("Ruth", "Tom")]
        answer = voters[0].post("/v1/proposals", {**said, "closes_at": (clock.at + HOUR).isoformat()})
        proposal = "/v1/proposals/" + answer.json["id"]
        for voter in (*voters, as_member(member)):
            voter.request("PUT", f"{proposal}/ballot", json={"stance": stance})
        clock.advance(2 * HOUR)
        coordinator.request("PUT", f"{proposal}/closure")
        return coordinator.post(f"{proposal}/outcome", {"outcome": "So be it."}).json["id"]

    return decided


def problem(answer):
    return answer.status_code, answer.json["type"].rpartition("/")[2]


@pytest.fixture(name="problem")
def problem_fixture():
    return problem


@pytest.fixture
def settled(monkeypatch):
    """Let a member have made the new part of their life."""
    from mutuality_chapter import journeys

    ready = set()
    monkeypatch.setattr(journeys, "is_in_accommodation", lambda session, member: member in ready)

    def settled(member):
        ready.add(member)
        return member

    return settled
