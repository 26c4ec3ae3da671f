"""A member's way of coping, tried and published."""

import pytest

from tests import deciding

WALKING = {
    "kind": "member",
    "title": "The evening walk",
    "solves": "Sleep after loss",
    "text": "Walk until the lamps are lit, then home, without a word.",
    "stage": "recoil",
}
TRIED = {"began_on": "2026-02-01", "ended_on": "2026-03-01", "people": 4, "findings": "Three of four slept longer."}


@pytest.fixture
def draft(as_mary):
    """Let Mary write a way of coping down, or what else is said; return its address."""

    def draft(by=None, **said):
        answer = (by or as_mary).post("/v1/methods", {**WALKING, **said})
        assert answer.status_code == 201, answer.json
        return f"/v1/methods/{answer.json['id']}"

    return draft


@pytest.fixture
def publish(as_mary):
    """Let Mary publish a draft of hers, or somebody else, by a decision if there is one; return the answer."""

    def publish(method, by=None, **said):
        return (by or as_mary).request("PUT", f"{method}/publication", json=said)

    return publish


@pytest.fixture
def method(draft, publish, as_mary):
    """Let somebody's way of coping become a method, after a trial; return its address."""

    def method(by=None, **said):
        made = draft(by, **said)
        assert (by or as_mary).post(f"{made}/trials", TRIED).status_code == 201
        assert publish(made, by).status_code == 200
        return made

    return method


@pytest.fixture
def experience(as_mary):
    """Let Mary, or somebody else, tell what they lived through; return its id."""
    return lambda by=None: (by or as_mary).post("/v1/me/experiences", {"began_month": "2023-05"}).json["id"]


@pytest.fixture
def account(as_mary):
    """Let Mary tell how a founder fared; return the account's address."""
    told = {"years_without_outcome": 9, "account": "Nine years from one office to the next."}
    return f"/v1/founder-accounts/{as_mary.post('/v1/founder-accounts', told).json['id']}"


@pytest.fixture
def decide(as_mary, coordinator, clock):
    """Let Mary carry a proposal; return the decision's id."""
    return lambda kind, subject: deciding.decide(as_mary, coordinator, clock, kind=kind, subject=subject)


@pytest.fixture
def outside(as_mary, decide):
    """Something from elsewhere about which the members decided; return its id."""

    def outside(outcome=None):
        said = {"title": "Writing", "text": "Ten minutes.", "source": "A journal", "setting": "scientific"}
        item = as_mary.post("/v1/knowledge", {**said, "as_of": "2026-01-01"}).json["id"]
        if outcome:
            take_up(item, outcome)
        return item

    def take_up(item, outcome):
        body = {"outcome": outcome, "reason": "It fits.", "review_on": "2027-01-01"}
        body["decision_id"] = decide("knowledge", f"{item}-{outcome}")
        assert as_mary.post(f"/v1/knowledge/{item}/decisions", body).status_code == 201

    outside.take_up = take_up
    return outside
