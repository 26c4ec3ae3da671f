"""Books that are open, somebody who keeps them, and what the members decided."""

from datetime import date
from itertools import count

import pytest

from mutuality_chapter.governance.models import Decision, Proposal

NUMBERS = count(1)
OPENED = "2025-12-01"


@pytest.fixture
def treasurer(founded):
    """Somebody who keeps the books and is no member."""
    return founded.signed_in("treasurer", name="wren")


@pytest.fixture
def open_book(treasurer):
    """Open the books in Canadian dollars with 1,000 in hand, or as is said."""

    def open_book(**said):
        body = {"currency": "CAD", "in_hand": 100_000, "opened_on": OPENED, **said}
        return treasurer.request("PUT", "/v1/book", json=body)

    return open_book


@pytest.fixture
def book(open_book):
    answer = open_book()
    assert answer.status_code == 200, answer.json
    return answer.json


@pytest.fixture
def decided(mary, chapter_database):
    """Let the members have decided to spend 500, or what else is said; return the decision."""
    return lambda **said: decide(chapter_database, mary, **said)


def decide(database, member, **said):
    terms = {"kind": "spending", "amount": 50_000, "currency": "CAD", "period": None, "passed": True, **said}
    passed, name = terms.pop("passed"), f"{next(NUMBERS):026}"
    with database.transaction() as session:
        session.add(_proposal(session, member, f"pro_{name}", **terms))
        session.flush()
        outcome = {"outcome": "So be it.", "decided_on": date(2025, 12, 1), "passed": passed}
        session.add(Decision(id=f"dec_{name}", proposal_id=f"pro_{name}", **terms, **outcome))
    return f"dec_{name}"


def _proposal(session, member, proposal_id, **terms):
    how = {"method": "majority", "basis": "cast", "threshold_percent": 0, "quorum_percent": 0}
    moments = {"opened_at": session.now, "closes_at": session.now, "state": "decided"}
    flags = {"is_secret": False, "has_appeal": False}
    return Proposal(id=proposal_id, opened_by=member, title="Rent", text="Rent", **how, **moments, **flags, **terms)


@pytest.fixture
def budget(book, decided, treasurer):
    """Let 100 a month be the standing budget, or what else is said; return its id."""

    def budget(**said):
        decision = decided(**{"kind": "budget", "amount": 10_000, "period": "month", **said})
        answer = treasurer.post("/v1/budgets", {"decision_id": decision, "title": "The hall"})
        assert answer.status_code == 201, answer.json
        return answer.json["id"]

    return budget


@pytest.fixture
def spend(treasurer):
    return lambda **said: treasurer.post("/v1/expenses", {"kind": "cost", "amount": 7_500, "text": "Rent", **said})


@pytest.fixture
def give(treasurer):
    return lambda **said: treasurer.post("/v1/contributions", {"amount": 2_000, **said})


@pytest.fixture
def remit(treasurer):
    return lambda **said: treasurer.post("/v1/remittances", {"amount": 3_000, "text": "For the area", **said})
