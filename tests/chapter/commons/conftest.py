"""The commons as our federation told them, and members who try what others offer."""

from datetime import date

import pytest

from mutuality_chapter import commons
from tests import deciding

OFFER_ID = "off_06ef2ngi01ssreeaag6shrnm3g"
TRIED = {"outcome": "kept", "reason": "helped", "words": "We slept.", "decided_on": date(2026, 3, 1)}
OFFER = {
    "kind": "method",
    "title": "The evening walk",
    "serves": "Sleep after loss",
    "text": "Walk until the lamps are lit.",
    "why": "Who walked, slept.",
    "findings": None,
    "part": None,
    "guideline": None,
    "edition_id": None,
    "item": None,
    "stage": "recoil",
    "lineage": ["founding"],
    "edition": 1,
    "setting": None,
    "source": None,
    "is_public": False,
    "chapter_name": None,
    "is_ours": False,
    "revision": 1,
    "offered_on": date(2026, 3, 1),
    "kept": 1,
    "adapted": 0,
    "dropped": 0,
    "trials": [TRIED],
}
FINDINGS = {"began_on": "2026-02-01", "ended_on": "2026-03-01", "people": 4, "findings": "Three slept longer."}


@pytest.fixture
def told(founded, chapter_database):
    """Let a page of the commons have arrived with that offer as it stands, or with nothing of it any more."""
    until = 0

    def told(incarnation="first", **said):
        nonlocal until
        offer = None if said.get("offer", said) is None else {**OFFER, **said}
        with chapter_database.transaction() as session:
            held = commons.begin_at(session, chapter_id="cha_06ef2ngi01ssreeaag6shrnm3g", incarnation=incarnation)
            until = held + 1
            page = {"until": until, "offers": [{"id": OFFER_ID, "number": until, "offer": offer}]}
            commons.take_in(session, page)
        return held

    return told


@pytest.fixture
def take(as_mary):
    """Let Mary take the offer; return the answer."""
    return lambda: as_mary.request("PUT", f"/v1/commons/{OFFER_ID}/taking")


@pytest.fixture
def settle(as_mary, coordinator, clock):
    """Let the members decide what becomes of what was taken, and Mary record it."""

    def settle(taking, outcome):
        item = taking["knowledge_id"]
        about = {"kind": "knowledge", "subject": f"{item}-{outcome}"}
        decision = deciding.decide(as_mary, coordinator, clock, **about)
        said = {"outcome": outcome, "decision_id": decision, "reason": "So we saw it.", "review_on": "2027-01-01"}
        answer = as_mary.post(f"/v1/knowledge/{item}/decisions", said)
        assert answer.status_code == 201, answer.json

    return settle


@pytest.fixture
def tell(as_mary):
    """Let Mary tell back what became of it; return the answer."""

    def tell(reason="helped", **said):
        return as_mary.request("PUT", f"/v1/commons/{OFFER_ID}/trial", json={"reason": reason, **said})

    return tell
