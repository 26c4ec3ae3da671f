"""The page on which people find what chapters publish."""

import re

import pytest

from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter


@pytest.fixture
def ask(federation):
    """Ask for the page, or for one listing, by what stands behind /find."""
    return lambda behind="", **headers: federation.stranger.get(f"/find{behind}", headers=headers)


@pytest.fixture
def names(ask):
    """Return the names a page lists, in its order."""
    return lambda behind="": re.findall(r'<h3 id="name-\d+"><a [^>]*>([^<]*)</a>', ask(behind).text)
