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
def settled(as_member):
    """Let a member say that they reached accommodation."""

    def settled(member):
        said = {"transition": "death_of_child", "stage": "accommodation"}
        answer = as_member(member).post("/v1/me/journeys", said)
        assert answer.status_code == 201, answer.json
        return member

    return settled
