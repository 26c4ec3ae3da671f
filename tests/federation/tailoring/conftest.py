"""A body with an edition, two units under one another, and what they lay over it."""

import pytest

from tests.beginnings import laid_once
from tests.federation.guidelines.conftest import MONEY, OPENNESS

RHYTHM = {
    "purpose": "We meet",
    "text": "Meet regularly.",
    "force": "recommended",
    "known_by": "derived",
    "derived": {"fact": "meeting_every_days", "parameter": 31, "low": 7, "high": 62},
}
KEYS = {"slug": "keys", "purpose": "Nobody is locked out", "text": "Two hold the keys.", "force": "minimum"}


@pytest.fixture
def north(office):
    return office.unit("north")


@pytest.fixture
def bay(office, north):
    return office.unit("bay", north)


@pytest.fixture
@laid_once
def edition(office):
    """An edition of three items: one recommended, one derived, one that binds."""
    items = {"openness": OPENNESS, "rhythm": RHYTHM, "money": MONEY}
    return office.edition(*({"slug": slug, **item} for slug, item in items.items()))


@pytest.fixture
def lay(office, north, edition):
    """Lay changes over the edition, for the north unless another unit is named."""

    def lay(unit=north, by=None, **said):
        whole = {"base_edition_id": edition, "title": "Ours", "effective_on": "2026-03-15", **said}
        return (by or office.officer).post(f"/v1/units/{unit}/tailorings", whole)

    return lay


@pytest.fixture
def asked(federation):
    """Return what chapters below a unit are asked, item by item."""

    def asked(unit):
        shown = federation.stranger.get(f"/v1/units/{unit}/items?guideline=meetings").json
        return {each["slug"]: each for each in shown["items"]}

    return asked
