"""The public finds something wrong with a listing: its chapter reads what and how often, and making sure settles it."""

import pytest

WEEKLY = {"name": "Tuesday Light", "weekday": 2, "starts": "19:30", "is_public": True}


@pytest.fixture
def meeting(bond):
    """Return the id of a meeting the public finds."""
    venue = bond.coordinator.post("/v1/venues", {"kind": "church", "area": "Old town"}).json["id"]
    made = bond.coordinator.post("/v1/meetings", {"venue_id": venue, **WEEKLY}).json["id"]
    assert bond.dial()["outcome"] == "done"
    return made


@pytest.fixture
def read(bond):
    """Return what the chapter reads once it dialled out."""

    def read():
        assert bond.dial()["outcome"] == "done"
        items = bond.coordinator.get("/v1/doubts").json["items"]
        return [(each["listing_id"], each["doubt"], each["count"]) for each in items]

    return read


def test_a_chapter_reads_what_is_found_wrong_until_it_makes_sure(bond, meeting, read):
    for _ in range(2):
        bond.federation.stranger.post(f"/v1/listings/{meeting}/doubts", {"doubt": "ended"})
    before = read()
    bond.coordinator.request("PUT", f"/v1/meetings/{meeting}/verification")
    read()
    assert (before, read()) == ([(meeting, "ended", 2)], [])


def test_a_member_does_not_read_it(bond, meeting):
    assert bond.chapter.signed_in("member").get("/v1/doubts").status_code == 403
