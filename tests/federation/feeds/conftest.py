"""Listings as chapters publish them, read through other people's formats."""

import pytest

from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter


@pytest.fixture
def feed(federation):
    """Ask for a feed, as anybody may."""

    def feed(form, headers=None, **scope):
        return federation.stranger.get(f"/v1/feeds/{form}", query_string=scope, headers=headers)

    return feed
