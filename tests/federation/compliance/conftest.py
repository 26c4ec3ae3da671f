"""A body with a guideline, and a chapter that answers it."""

from datetime import UTC, datetime

import pytest

from mutuality.language import Kind
from tests.beginnings import laid_once


@pytest.fixture
@laid_once
def chapter_id(office):
    return office.chapter()


@pytest.fixture
@laid_once
def edition_id(office):
    """An edition of one item that leaves its force to the policy."""
    return office.edition({"slug": "openness"})


@pytest.fixture
def answer(office, chapter_id, edition_id):
    """Answer an item of the edition, adopted unless said otherwise."""

    def answer(given="adopted", *, item="openness", edition=edition_id, by=None, **said):
        if given == "adapted":
            said = {"own_text": "We do it our way.", **said}
        subject = f"response/{edition}/{item}"
        basis = {"edition_id": edition, "item": item, "decided_on": "2026-03-14"}
        office.tell(by or chapter_id, Kind.RESPONSE, subject, **{**basis, "answer": given, **said})

    return answer


@pytest.fixture
def attest(office, chapter_id, edition_id):
    """Say how the chapter sees itself on an item of the edition, as met unless said otherwise."""

    def attest(view="met", *, item="openness", edition=edition_id, by=None, **said):
        if view in {"other_way", "not_for_us"}:
            said = {"own_words": "We meet outdoors.", **said}
        basis = {"edition_id": edition, "item": item, "view": view, "attested_on": "2026-03-14"}
        office.tell(by or chapter_id, Kind.ATTESTATION, f"attestation/{edition}/{item}", **{**basis, **said})

    return attest


@pytest.fixture
def derive(office, chapter_id, edition_id):
    """Say what the chapter's facts come to on an item of the edition."""

    def derive(outcome, *, item="openness", edition=edition_id, **said):
        basis = {"edition_id": edition, "item": item, "rule": "meeting_every_days", "derived_on": "2026-03-14"}
        office.tell(chapter_id, Kind.DERIVATION, f"derivation/{edition}/{item}", outcome=outcome, **{**basis, **said})

    return derive


@pytest.fixture
def path(chapter_id, edition_id):
    """Where what the chapter sent on the item stands."""
    return f"/v1/chapters/{chapter_id}/compliance/{edition_id}/openness"


@pytest.fixture
def review(office, path):
    """Let an officer review what the chapter said last."""

    def review(view, statement=None):
        newest = office.officer.get(path).json["statement"] if statement is None else statement
        said = {"statement": newest, "view": view, "reason": "We read the document."}
        return office.officer.post(f"{path}/reviews", said)

    return review


@pytest.fixture
def today(clock):
    """Set the clock to noon of a day."""

    def today(year, month, day):
        clock.at = datetime(year, month, day, 12, tzinfo=UTC)

    return today


@pytest.fixture
def verdicts(office, chapter_id):
    """Return what the office reads of the chapter, item by item, as of a day."""

    def verdicts(on=None, of=None):
        query = {"on": on} if on else {}
        shown = office.officer.get(f"/v1/chapters/{of or chapter_id}/compliance", query_string=query).json
        return {each["item"]: each["verdict"] for each in shown["items"]}

    return verdicts
