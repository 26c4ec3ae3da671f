"""An office whose feeds are read by key, and one whose are open."""

import pytest

from tests.federation.feeds.conftest import feed  # noqa: F401 - anybody who asks for a feed
from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter


@pytest.fixture
def shut(office):
    """Let the office's feeds be read by key from now on, or by everybody."""

    def shut(*, is_keyed=True):
        answer = office.officer.request("PUT", f"/v1/bodies/{office.body_id}/feed-door", json={"is_keyed": is_keyed})
        assert answer.status_code == 200, answer.json

    return shut


@pytest.fixture
def give():
    """Let an office give a key."""

    def give(office, expires_on="2026-04-15"):
        said = {"name": "The map", "expires_on": expires_on}
        answer = office.officer.post(f"/v1/bodies/{office.body_id}/feed-keys", said)
        assert answer.status_code == 201, answer.json
        return answer.json

    return give


@pytest.fixture
def revoke(office):
    """Let the office take a key back."""
    return lambda key: office.officer.change("DELETE", f"/v1/feed-keys/{key['id']}")
