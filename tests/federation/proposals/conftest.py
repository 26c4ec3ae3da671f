"""A body with a guideline, and chapters that propose to change it."""

import pytest

from mutuality.language import Kind
from tests.beginnings import laid_once

SOURCE = {"text": "A winter in which nobody came alone"}
SAID = {"title": "An open door", "reasons": "Ours is.", "source": SOURCE, "decided_on": "2026-03-14"}
GIVEN = "ppl_06ef2ngi01ssreeaag6shrnm3g"


@pytest.fixture
@laid_once
def edition(office):
    """An edition of one item, `open-door`, and one that counts days."""
    number = {"fact": "meeting_every_days", "parameter": 30, "low": None, "high": None}
    return office.edition({"slug": "open-door"}, {"slug": "often", "known_by": "derived", "derived": number})


@pytest.fixture
def propose(office, edition):
    """Let a chapter propose new words, or another change, and return what the federation calls it."""

    def propose(chapter_id, change=None, given=GIVEN, source=None):
        what = change or {"what": "words", "edition_id": edition, "item": "open-door", "text": "It stands open."}
        said = {**SAID, "source": source or SOURCE}
        before = {each["id"] for each in office.show("proposals")["items"]}
        office.tell(chapter_id, Kind.PROPOSAL, f"proposal/{given}", proposal_id=given, change=what, **said)
        (made,) = {each["id"] for each in office.show("proposals")["items"]} - before
        return made

    return propose


@pytest.fixture
def endorse(office):
    """Let a chapter give its word."""

    def endorse(chapter_id, proposal_id, *, endorses=True):
        said = {"proposal_id": proposal_id, "endorses": endorses, "decided_on": "2026-03-14"}
        office.tell(chapter_id, Kind.ENDORSEMENT, f"endorsement/{proposal_id}", **said)

    return endorse


@pytest.fixture
def shown(office):
    return lambda proposal_id: office.officer.get(f"/v1/proposals/{proposal_id}").json


@pytest.fixture
def answer(office):
    def answer(proposal_id, outcome="carried", reasons="It is so."):
        said = {"outcome": outcome, "reasons": reasons}
        return office.officer.post(f"/v1/proposals/{proposal_id}/answer", said)

    return answer
