"""An edition of two items that arrived by the feed, and how the chapter sees itself on them."""

import pytest

from tests.chapter.guidelines.conftest import EDITION, ITEMS, arrive, items  # noqa: F401 - the same editions

SECOND = {"id": "edn_11111111111111111111111111", "number": 2}
LOOKED = {"view": "met", "attested_on": "2026-03-10"}
DOCUMENT = {"title": "Insurance of the hall", "shelf": "here", "document": "SGVsbG8="}


@pytest.fixture
def attest(coordinator, items):  # noqa: F811 - the fixture of that name
    """Say how we see ourselves on an item, as met unless said otherwise."""

    def attest(slug="two-keys", at=items, **said):
        return coordinator.post(f"{at}/{slug}/attestation", {**LOOKED, **said})

    return attest


@pytest.fixture
def keep(coordinator):
    """Keep a document and return what is shown of it."""
    return lambda **said: coordinator.post("/v1/evidence", {**DOCUMENT, **said})


@pytest.fixture
def looked(coordinator):
    """Return how we see ourselves over an edition, item by item, by what is asked of each."""

    def looked(*names, edition=EDITION["id"]):
        shown = coordinator.get(f"/v1/editions/{edition}/attestations").json["items"]
        return {each["item"]: tuple(each[name] for name in names) for each in shown}

    return looked


def touched(**change):
    """Return the items of the edition, the first changed so."""
    return [{**ITEMS[0], **change}, ITEMS[1]]
