"""A method of the chapter's that may be offered to all, and members who decide it."""

from datetime import date

import pytest

from mutuality_chapter import editions
from tests import deciding
from tests.chapter.guidelines.conftest import EDITION, ITEMS

WHY = {"why": "Who walked, slept."}


@pytest.fixture
def method(coping, mary):
    """The id of a method of the chapter's, which a member brought."""
    return coping(mary, "The evening walk")


@pytest.fixture
def drafting(as_mary, method):
    """Let Mary draft an offer of that method, or of what else is said; return the answer."""

    def drafting(**said):
        return as_mary.post("/v1/own-offers", {"kind": "method", "method_id": method, **WHY, **said})

    return drafting


@pytest.fixture
def decide(as_mary, coordinator, clock):
    """Let Mary carry a proposal that an offer leaves; return the decision's id."""
    return lambda subject: deciding.decide(as_mary, coordinator, clock, kind="commons", subject=subject)


@pytest.fixture
def confirm(as_mary, decide):
    """Let the members decide that an offer leaves as it is shown, and Mary say so; return the answer."""

    def confirm(offer, **said):
        whole = {"decision_id": said.pop("decision_id", None) or decide(offer["decision_subject"]), **said}
        whole.setdefault("seen_sha256", offer["preview_sha256"])
        return as_mary.request("PUT", f"/v1/own-offers/{offer['id']}/confirmation", json=whole)

    return confirm


@pytest.fixture
def items(founded, chapter_database):
    """Return the address of the items of an edition that arrived by the feed and is in effect."""
    whole = {**EDITION, "items": ITEMS, "effective_on": date(2026, 3, 1)}
    with chapter_database.transaction() as session:
        editions.propose(session, whole, text="signed")
    return f"/v1/editions/{EDITION['id']}/items"
