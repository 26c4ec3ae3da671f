"""A body that binds its chapters, a unit that asks more of its own, and waivers from both."""

import pytest

from tests.federation.compliance.conftest import answer, chapter_id, edition_id, today, verdicts  # noqa: F401 - the same
from tests.federation.tailoring.conftest import bay, edition, lay, north  # noqa: F401 - the same

DAYS = {"from_on": "2026-03-15", "until": "2026-12-31"}


@pytest.fixture
def grant(office, chapter_id):  # noqa: F811 - the fixture of that name
    """Excuse the chapter, or another, from an item of a guideline, and return the answer."""

    def grant(item="openness", of=chapter_id, by=None, guideline="meetings", **said):
        known = {each["slug"]: each["id"] for each in office.show("guidelines")["items"]}
        whole = {"guideline_id": known[guideline], "item": item, "reason": "The hall burnt down.", **DAYS, **said}
        return (by or office.officer).post(f"/v1/chapters/{of}/waivers", whole)

    return grant


@pytest.fixture
def granted(grant):
    """Excuse a chapter from an item, and return the waiver."""

    def granted(*names, **said):
        made = grant(*names, **said)
        assert made.status_code == 201, made.json
        return made.json

    return granted


@pytest.fixture
def end(office):
    """End a waiver before its day."""

    def end(waiver, by=None, reason="They have a hall again."):
        return (by or office.officer).post(f"/v1/waivers/{waiver['id']}/end", {"reason": reason})

    return end


@pytest.fixture
def states(office):
    """Return how the waivers of the body stand, by the item they were granted from."""
    return lambda **query: {each["item"]: each["state"] for each in office.show("waivers", **query)["items"]}
