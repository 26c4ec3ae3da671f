"""An edition of two items that arrived by the feed."""

from datetime import date

import pytest

from mutuality_chapter import editions

EDITION = {
    "id": "edn_00000000000000000000000000",
    "guideline": "safe-meetings",
    "title": "Safe meetings",
    "number": 1,
    "effective_on": "2026-04-01",
    "notice_days": 30,
    "language": "en",
}
ITEMS = [
    {
        "slug": "two-keys",
        "force": "binding",
        "purpose": "Safety.",
        "text": "Two hold the keys.",
        "known_by": "attested",
    },
    {"slug": "insured", "force": None, "purpose": "Cover.", "text": "The hall is insured.", "known_by": "evidence"},
]


@pytest.fixture
def arrive(founded, chapter_database):
    """Let an edition have arrived; keywords change it."""

    def arrive(**said):
        whole = {**EDITION, "items": ITEMS, **said}
        whole["effective_on"] = date.fromisoformat(whole["effective_on"])
        with chapter_database.transaction() as session:
            editions.propose(session, whole, text="signed")
        return f"/v1/editions/{whole['id']}/items"

    return arrive


@pytest.fixture
def items(arrive):
    """Return the address of the items of an edition."""
    return arrive()
