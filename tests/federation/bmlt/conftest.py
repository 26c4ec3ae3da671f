"""Listings as chapters publish them, read as BMLT's clients read them."""

import pytest

from tests.federation.feed_keys.conftest import shut  # noqa: F401 - an office whose feeds want a key
from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter


@pytest.fixture
def ask(federation):
    """Ask one of BMLT's operations; what stands behind the name of it is sent as it is."""

    def ask(name, query="", form="json"):
        return federation.stranger.get(f"/client_interface/{form}/?switcher={name}{query}")

    return ask


@pytest.fixture
def names(ask):
    """Return the names of the meetings a search finds, in its order."""
    return lambda query="": [each["meeting_name"] for each in ask("GetSearchResults", query).json]
