"""Mary on her way, and how the room's answers read."""

import pytest

CANARY = "Zanzibrel"


@pytest.fixture
def problem():
    return lambda answer: (answer.status_code, answer.json["type"].rpartition("/")[2])


@pytest.fixture
def set_out():
    """Let somebody tell of a transition, and return its address."""

    def set_out(caller, transition="death_of_child", **said):
        answer = caller.post("/v1/me/journeys", {"transition": transition, **said})
        assert answer.status_code == 201, answer.json
        return f"/v1/me/journeys/{answer.json['id']}"

    return set_out


@pytest.fixture
def declare():
    def declare(caller, journey, stage):
        answer = caller.post(f"{journey}/stages", {"stage": stage})
        assert answer.status_code == 201, answer.json
        return answer.json

    return declare


@pytest.fixture
def mark():
    return lambda caller, aspect: caller.post("/v1/me/aspects", {"aspect": aspect})


@pytest.fixture
def decide(as_mary, coordinator):
    """Let Mary, the only one on the roll, decide; return the decision."""

    def decide(subject, kind="other", stance="for"):
        said = {"kind": kind, "subject": subject, "title": "t", "text": "t", "closes_at": "2026-03-20T18:00:00Z"}
        proposal = f"/v1/proposals/{as_mary.post('/v1/proposals', said).json['id']}"
        as_mary.request("PUT", f"{proposal}/ballot", json={"stance": stance})
        coordinator.request("PUT", f"{proposal}/closure")
        return coordinator.post(f"{proposal}/outcome", {"outcome": "So be it."}).json["id"]

    return decide


@pytest.fixture
def canary(as_mary, set_out, declare, mark):
    """Mary leaves the same word, and all else she can tell, wherever this room takes it."""
    journey = set_out(as_mary, words=CANARY, began_month="2023-05", stage="impact")
    declare(as_mary, journey, "recoil")
    mark(as_mary, "recognition")
    as_mary.request("PUT", "/v1/me/context", json={"family": "in_lieu"})
    return journey
