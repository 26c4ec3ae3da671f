"""A chapter's report, from the tally of a meeting to the total in the national office."""

from __future__ import annotations

import pytest


@pytest.fixture
def meeting(bond):
    bond.dial()  # the policy that asks for reports arrives with the feed
    venue = bond.coordinator.post("/v1/venues", {"kind": "church", "area": "Harbour"}).json
    return bond.coordinator.post("/v1/meetings", {"venue_id": venue["id"], "name": "Circle"}).json


@pytest.fixture
def tell(bond, meeting):
    """Record how many came on a day of February 2026, and release the month."""

    def told(attended):
        said = {"attended": attended, "newcomers": 0}
        bond.coordinator.request("PUT", f"/v1/meetings/{meeting['id']}/occurrences/2026-02-10", json=said)
        return bond.coordinator.request("PUT", "/v1/reports/2026-02")

    return told


@pytest.fixture
def total(bond):
    def read():
        path = f"/v1/bodies/{bond.body_id}/statistics?first=2026-02&last=2026-02"
        return {each["indicator"]: each["total"] for each in bond.officer.get(path).json["items"]}["attendance"]

    return read


def test_a_month_is_released_for_the_first_time(tell):
    assert tell(15).status_code == 200


def test_what_was_released_arrives_in_the_office_as_it_left(bond, tell, total):
    tell(15)
    bond.dial()
    assert total() == 15


def test_a_month_released_again_moves_the_total_and_counts_once(bond, tell, total):
    tell(15)
    bond.dial()
    tell(10)
    bond.dial()
    assert total() == 10
