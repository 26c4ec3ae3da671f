"""A body whose chapters offer to all, and try what others offer."""

import pytest

from mutuality.language import Kind
from mutuality_federation import chapters, commons
from tests.federation.office import announce
from tests.shared.language.examples import OFFER, OFFER_ID, TRIED


@pytest.fixture
def offering(office):
    """Let a chapter offer an evening walk, or say something else of it; return the offer's id."""

    def offering(chapter_id, **otherwise):
        said = {**OFFER, **otherwise}
        office.tell(chapter_id, Kind.OFFER, f"offer/{said['offer_id']}", **said)
        return said["offer_id"]

    return offering


@pytest.fixture
def try_out(office):
    """Let a chapter tell what became of the offer there."""

    def try_out(chapter_id, **otherwise):
        office.tell(chapter_id, Kind.TRIAL_REPORT, f"trial_report/{OFFER_ID}", **{**TRIED, **otherwise})

    return try_out


@pytest.fixture
def hear_again(office, federation_database):
    """Let what a chapter said of its trial come again with our receipt, after we lost it."""

    def hear_again(chapter_id):
        kind, subject = Kind.TRIAL_REPORT, f"trial_report/{OFFER_ID}"
        with federation_database.transaction() as session:
            announce(session, office.body_id, chapter_id, kind, subject, TRIED, was_judged=True)

    return hear_again


@pytest.fixture
def take_back(office):
    def take_back(chapter_id, subject):
        office.tell(chapter_id, Kind.WITHDRAWAL, subject, withdrawn=subject, reason="members_decided")

    return take_back


@pytest.fixture
def shown(office):
    return lambda offer_id=OFFER_ID: office.officer.get(f"/v1/offers/{offer_id}").json


@pytest.fixture
def told(federation_database):
    """Return what a chapter is told after a number: each offer's words by its id, and where the next page begins."""

    def told(chapter_id, after=0):
        with federation_database.reading() as session:
            said = commons.changes(session, chapters.chapter_facts(session, chapter_id), after)
        return {each["id"]: each["offer"] for each in said["offers"]}, said["until"]

    return told
