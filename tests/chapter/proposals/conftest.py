"""An edition our feed brought, a proposal of another chapter, and members who decide what to say of it."""

import pytest

from mutuality.language.conference import ProposalShape
from mutuality_chapter import editions, proposals
from tests.chapter.guidelines.conftest import EDITION, ITEMS
from tests.deciding import decide

WORDS = {"what": "words", "edition_id": EDITION["id"], "item": "two-keys", "text": "Two people hold a key."}
DRAFT = {
    "title": "Two keys",
    "reasons": "One was lost.",
    "change": WORDS,
    "source": {"text": "The winter one key was lost"},
}
TOLD = {
    "id": "prp_06ef2ngi01ssreeaag6shrnm3g",
    "own_id": None,
    "title": "An open door",
    "reasons": "Ours is.",
    "change": {"what": "remove", "edition_id": EDITION["id"], "item": "two-keys"},
    "source": {"text": "A year of open doors"},
    "made_at": "2026-03-10T09:00:00Z",
    "needed": 1,
    "support": 0,
    "state": "open",
}


@pytest.fixture
def edition(founded, chapter_database, clock):
    """An edition that arrived by the feed."""
    with chapter_database.transaction() as session:
        said = {**EDITION, "items": ITEMS, "effective_on": clock.at.date()}
        editions.propose(session, said, text="signed")
    return EDITION["id"]


@pytest.fixture
def told(founded, chapter_database):
    """Let our feed tell of a proposal of another chapter; keywords change what it tells."""

    def told(**said):
        with chapter_database.transaction() as session:
            proposals.take_in(session, {"proposals": [ProposalShape().load({**TOLD, **said})]})
        return f"/v1/conference/proposals/{TOLD['id']}"

    return told


@pytest.fixture
def decided(as_mary, coordinator, clock):
    """Let the members decide something to say upwards, and return their decision."""
    return lambda subject: decide(as_mary, coordinator, clock, kind="upward", subject=subject)


@pytest.fixture
def drafted(as_mary, edition):
    """Let Mary draft a proposal; keywords change it."""

    def drafted(**said):
        return as_mary.post("/v1/conference/own-proposals", {**DRAFT, **said})

    return drafted
