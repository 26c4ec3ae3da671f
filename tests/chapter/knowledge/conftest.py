"""Something from elsewhere, and members who decide about it."""

import pytest

from tests import deciding

NIGHTS = {
    "title": "Writing before sleep",
    "text": "Ten minutes of writing before one goes to bed.",
    "source": "A journal of sleep, volume 12",
    "setting": "scientific",
    "as_of": "2025-06-01",
}


@pytest.fixture
def note(as_mary):
    """Let Mary note something from elsewhere, or what else is said; return its address."""

    def note(by=None, **said):
        answer = (by or as_mary).post("/v1/knowledge", {**NIGHTS, **said})
        assert answer.status_code == 201, answer.json
        return f"/v1/knowledge/{answer.json['id']}"

    return note


@pytest.fixture
def decide(as_mary, coordinator, clock):
    """Let Mary carry a proposal about a subject; return the decision's id."""

    def decide(subject, *, kind="knowledge", stance="for"):
        return deciding.decide(as_mary, coordinator, clock, kind=kind, subject=subject, stance=stance)

    return decide


@pytest.fixture
def settle(as_mary, decide):
    """Let the members decide about an item, and Mary record it; return the answer."""

    def settle(item, outcome="adopted", by=None, **said):
        decision = decide(f"{item.rpartition('/')[2]}-{outcome}")
        body = {"outcome": outcome, "decision_id": decision, "reason": "It fits us.", "review_on": "2027-03-01"}
        return (by or as_mary).post(f"{item}/decisions", {**body, **said})

    return settle
