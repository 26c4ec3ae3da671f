"""A day begins at another instant in each zone; chapter and federation still understand one another."""

from datetime import UTC, datetime

import pytest

from tests.bonds import enrolled

VENUE = {"kind": "library", "name": "Town library", "address": "1 Example Street", "area": "North End"}


@pytest.fixture
def evening_before(clock, federation, founded):
    """A chapter in Halifax late on 14 March; its body's first policy took force at the UTC midnight just past."""
    clock.at = datetime(2026, 3, 15, 1, 15, tzinfo=UTC)
    return enrolled(federation, founded)


def test_a_chapter_publishes_though_a_policy_of_today_has_not_begun_where_it_is(evening_before):
    bond = evening_before
    venue = bond.coordinator.post("/v1/venues", VENUE).json
    meeting = {"venue_id": venue["id"], "name": "Tuesday circle", "weekday": 2, "starts": "19:30", "is_public": True}
    bond.coordinator.post("/v1/meetings", meeting)
    session = bond.dial()
    assert (session["outcome"], session["published"]) == ("done", 1), session["detail"]
