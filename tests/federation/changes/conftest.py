"""Listings as chapters publish them, and what changed of them."""

import pytest

from tests.federation.listings.conftest import chapter_id, publish  # noqa: F401 - the same office and its chapter


@pytest.fixture
def changes(federation):
    """Ask, as anybody may, what changed after a number."""

    def changes(after=0, **asked):
        return federation.stranger.get("/v1/listing-changes", query_string={"after": after, **asked}).json

    return changes


@pytest.fixture
def history(federation):
    """Return a listing's changes, each as its kind and the name that was seen."""

    def history(listing_id):
        told = federation.stranger.get(f"/v1/listings/{listing_id}/changes").json["items"]
        return [(each["kind"], each["listing"] and each["listing"]["name"]) for each in told]

    return history
