"""A body takes its name from a chapter with open exchanges: the chapter works on, and nothing it owns is lost."""

from datetime import timedelta

import pytest

PLACE = {"latitude": 44.6488, "longitude": -63.5752}
WEEKLY = {"weekday": 1, "starts": "19:30", "is_public": True}


@pytest.fixture
def listed(bond):
    """A meeting the public finds."""
    we = bond.coordinator
    venue = we.post("/v1/venues", {"kind": "library", "name": "Library", "area": "Old town", **PLACE}).json["id"]
    meeting = we.post("/v1/meetings", {"venue_id": venue, "name": "Tuesday", **WEEKLY}).json["id"]
    assert bond.dial()["outcome"] == "done"
    return meeting


@pytest.fixture
def withdraw(bond, clock):
    """Let two officers take the name, as the machine asks, and let the chapter hear of it."""

    def step(officer, kind, to):
        said = {"to": to, "reason": "The agreement was not renewed."}
        return officer.post(f"/v1/chapters/{bond.chapter_id}/standing-{kind}", said).json

    def withdraw():
        step(bond.officer, "changes", "under_review")
        told = step(bond.officer, "announcements", "withdrawn")
        clock.advance(timedelta(days=30))
        bond.second.request("PUT", f"/v1/standing-announcements/{told['id']}/confirmation")
        return bond.dial()["outcome"]

    return withdraw


def test_the_chapter_reads_that_the_name_is_gone_and_why_also_off_line(bond, network, withdraw):
    assert withdraw() == "done"
    network.off.add("federation.test")
    stands = bond.coordinator.get("/v1/affiliation").json
    network.off.clear()
    assert (stands["standing"], stands["bears_name"]) == ("withdrawn", False)
    assert stands["standing_reason"] == "The agreement was not renewed."


def test_the_chapter_is_told_before_and_from_which_day(bond):
    path = f"/v1/chapters/{bond.chapter_id}/standing"
    said = {"reason": "Reports are missing."}
    bond.officer.post(f"{path}-changes", {"to": "under_review", **said})
    bond.officer.post(f"{path}-announcements", {"to": "withdrawn", **said})
    bond.dial()
    announced = bond.coordinator.get("/v1/affiliation").json["announced"]
    assert announced == [{"after": "withdrawn", "reason": "Reports are missing.", "earliest_on": "2026-04-14"}]


def test_what_the_chapter_lists_is_a_plain_listing_from_then_on(bond, listed, withdraw):
    withdraw()
    shown = bond.federation.stranger.get(f"/v1/listings/{listed}").json
    assert (shown["name"], shown["endorsement"], shown["body_id"]) == ("Tuesday", "none", None)


def test_every_row_of_the_chapter_is_there_as_before(bond, listed, withdraw):
    we = bond.coordinator
    ann, bea = (we.post("/v1/members", {"name": name, "concern": "grief"}).json["id"] for name in ("Ann", "Bea"))
    we.post("/v1/help-requests", {"member_id": ann})
    we.post("/v1/exchanges", {"helper_id": bea, "recipient_id": ann, "channel": "phone"})
    paths = ("/v1/members", "/v1/help-requests", "/v1/exchanges", "/v1/meetings", "/v1/link/ledger")
    before = [we.get(path).json["items"] for path in paths]
    withdraw()
    after = [we.get(path).json["items"] for path in paths]
    assert (after[:4], after[4][: len(before[4])]) == (before[:4], before[4])


def test_the_chapter_helps_lists_and_publishes_on(bond, listed, withdraw):
    withdraw()
    we = bond.coordinator
    ann = we.post("/v1/members", {"name": "Ann", "concern": "grief"}).json["id"]
    assert we.post("/v1/help-requests", {"member_id": ann}).status_code == 201
    we.change("PATCH", f"/v1/meetings/{listed}", {"name": "Tuesday at eight"})
    assert bond.dial()["published"] == 1
    assert bond.federation.stranger.get(f"/v1/listings/{listed}").json["name"] == "Tuesday at eight"
