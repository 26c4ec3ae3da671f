"""Listings as chapters publish them, and what a search of anybody finds."""

import pytest

from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter


@pytest.fixture
def ask(federation):
    return lambda path="", **query: federation.stranger.get(f"/v1/search{path}", query_string=query)


@pytest.fixture
def names(ask):
    """Return the names of what a search finds, page by page."""

    def names(**query):
        found, cursor = [], None
        while True:
            page = ask(**query, **({"cursor": cursor} if cursor else {})).json
            found += [each["name"] for each in page["items"]]
            if (cursor := page["next"]) is None:
                return found

    return names
