"""Members who decide, and what they are asked."""

import pytest

from tests.beginnings import laid_once

CLOSES = "2026-03-20T18:00:00Z"
RENT = {"kind": "spending", "title": "Rent the hall", "text": "For a year.", "amount": 90_000, "currency": "CAD"}


@pytest.fixture
def secretary(founded):
    return founded.signed_in("secretary", name="fern")


@pytest.fixture
@laid_once
def everybody(as_member, admitted, helps):
    """Five members who may vote, as callers; the third is a helper."""
    here = [admitted("Member 0", state="member"), admitted("Member 1", state="member"), helps("Member 2")]
    here += [admitted("Member 3", state="involved"), admitted("Member 4", state="member")]
    return [as_member(each) for each in here]


@pytest.fixture
def propose(everybody):
    """Let the first member propose to rent the hall, or what else is said; return the address."""

    def propose(by=0, **said):
        answer = everybody[by].post("/v1/proposals", {**RENT, "closes_at": CLOSES, **said})
        assert answer.status_code == 201, answer.json
        return "/v1/proposals/" + answer.json["id"]

    return propose


@pytest.fixture
def vote(everybody):
    """Let each member vote in turn; a space stays away."""
    stances = {"+": "for", "-": "against", "o": "abstain"}

    def vote(proposal, votes):
        for caller, sign in zip(everybody, votes, strict=False):
            if sign != " ":
                cast(caller, proposal, stances[sign])

    return vote


@pytest.fixture
def decide(propose, vote, secretary):
    """Carry a proposal through to its decision; return the decision."""

    def decide(votes="+++++", said=None, **outcome):
        proposal = propose(**(said or {}))
        vote(proposal, votes)
        secretary.request("PUT", f"{proposal}/closure")
        answer = secretary.post(f"{proposal}/outcome", {"outcome": "We rent it.", **outcome})
        assert answer.status_code == 201, answer.json
        return answer.json

    return decide


def cast(caller, proposal, stance, **said):
    return caller.request("PUT", f"{proposal}/ballot", json={"stance": stance, **said})


@pytest.fixture(name="cast")
def cast_fixture():
    return cast


@pytest.fixture
def close(secretary):
    return lambda proposal: secretary.request("PUT", f"{proposal}/closure")
