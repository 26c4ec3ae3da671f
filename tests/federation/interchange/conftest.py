"""The body and the officer of the tests of guidelines, with a published edition, and a file of it."""

import pytest

from tests.federation.guidelines.conftest import (
    MONEY,
    OPENNESS,
    body_id,
    guideline,
    officer,
    other_officer,
    publish,
    put,
)
from tests.federation.guidelines.test_routes import RICH

__all__ = ["body_id", "guideline", "officer", "other_officer", "publish", "put"]
RHYTHM = {**RICH, "purpose": "We meet", "text": "# Meet\n\nregularly.\n", "replaces": []}


@pytest.fixture
def edition(put, publish):
    """An edition of three items, one of which says all an item can."""
    for slug, item in {"openness": OPENNESS, "rhythm": RHYTHM, "money": MONEY}.items():
        put(slug, item)
    return publish().json


@pytest.fixture
def markdown(federation, edition):
    return federation.stranger.get(f"/v1/editions/{edition['id']}/export/markdown").get_data(as_text=True)


@pytest.fixture
def written(federation, edition):
    return federation.stranger.get(f"/v1/editions/{edition['id']}/export/json").json


@pytest.fixture
def draft(officer, guideline):
    """Take a file into the draft, or only look."""

    def draft(*, look=False, etag=None, **said):
        path = f"/v1/guidelines/{guideline['id']}"
        if look:
            return officer.post(f"{path}/draft/previews", said)
        return officer.change("PUT", f"{path}/draft", said, etag=etag or officer.get(path).headers["ETag"])

    return draft
