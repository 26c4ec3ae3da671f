"""A chapter leaves its body with everything it owns: the stream ends cleanly, and it goes on as a network."""

from datetime import timedelta

import pytest

from mutuality.language import check_receipt, open_entry
from mutuality_chapter import ledger

WEEKLY = {"weekday": 1, "starts": "19:30", "is_public": True}
PATHS = ("/v1/members", "/v1/help-requests", "/v1/exchanges", "/v1/meetings")


@pytest.fixture
def living(bond):
    """The chapter lives: members, an exchange, a request, and a meeting that waits to be listed."""
    we = bond.coordinator
    ann, bea = (we.post("/v1/members", {"name": name, "concern": "grief"}).json["id"] for name in ("Ann", "Bea"))
    we.post("/v1/help-requests", {"member_id": ann})
    we.post("/v1/exchanges", {"helper_id": bea, "recipient_id": ann, "channel": "phone"})
    venue = we.post("/v1/venues", {"kind": "online", "name": "Online", "area": "Old town"}).json["id"]
    we.post("/v1/meetings", {"venue_id": venue, "name": "Tuesday", **WEEKLY})
    return bond


@pytest.fixture
def leave(living):
    """Leave the body, and let the last session run."""

    def leave():
        said = living.coordinator.post("/v1/affiliation/departure", {"reason": "members_decided"})
        assert said.status_code == 202, said.json
        return living.dial()

    return leave


@pytest.fixture
def farewell(living):
    return lambda: living.coordinator.get("/v1/link/farewell")


def test_what_waits_leaves_first_and_that_we_go_comes_last(living, leave):
    said = leave()
    assert (said["outcome"], said["published"]) == ("done", 2)
    kinds = [each["kind"] for each in living.coordinator.get("/v1/link/ledger").json["items"]]
    assert kinds[-2:] == ["listing", "close"]


def test_the_body_closes_the_chapter_that_says_so_itself(living, leave):
    leave()
    shown = living.officer.get(f"/v1/chapters/{living.chapter_id}/standing").json
    assert (shown["standing"], shown["reason"]) == ("closed", "members_decided")


def test_every_row_with_every_id_is_there_as_before(living, leave):
    before = [living.coordinator.get(path).json["items"] for path in PATHS]
    leave()
    assert [living.coordinator.get(path).json["items"] for path in PATHS] == before


def test_the_receipt_of_the_last_entry_proves_off_line_that_the_stream_ended_cleanly(living, leave, farewell, network):
    leave()
    network.off.add("federation.test")
    held = farewell().json
    network.off.clear()
    keys = {key["kid"]: {name: key[name] for name in ("kty", "crv", "x", "y")} for key in held["federation_keys"]}
    entry = open_last(held, living)
    assert check_receipt(held["receipt"], keys.__getitem__, entry) is not None
    assert (entry.kind, entry.seq, entry.digest) == ("close", held["entries"], held["digest"])


def open_last(held, living):
    with living.chapter.app.extensions["mutuality"].database.reading() as session:
        salt = ledger.last(session).salt
    return open_entry({"entry": held["jws"], "data": held["data"], "salt": salt}, lambda _kid: held["own_key"])


def test_the_policy_of_the_body_asks_nothing_any_more(living, leave):
    living.dial()
    before = living.coordinator.get("/v1/policy/effective").json["version"]
    leave()
    assert (before, living.coordinator.get("/v1/policy/effective").json["version"]) == (1, 0)


def test_the_chapter_goes_on_as_a_network(living, leave):
    leave()
    we = living.coordinator
    assert we.post("/v1/members", {"name": "Cal", "concern": "grief"}).status_code == 201
    assert we.get("/v1/affiliation").json["state"] == "left"
    assert we.get("/v1/formation").json["step"] == "network"


def test_nobody_is_dialled_any_more(living, leave):
    leave()
    assert living.dial()["type"].rpartition("/")[2] == "not-affiliated"


def test_the_public_finds_it_no_more_through_the_body(living, leave):
    leave()
    assert living.federation.stranger.get("/v1/listings").json["items"] == []


def test_a_chapter_that_never_left_has_no_farewell(farewell):
    assert farewell().status_code == 404


def test_a_chapter_its_body_closed_reads_why_and_goes_on_as_a_network(living, clock):
    path = f"/v1/chapters/{living.chapter_id}/standing-announcements"
    told = living.officer.post(path, {"to": "closed", "reason": "The body winds up."}).json["id"]
    clock.advance(timedelta(days=30))
    living.second.request("PUT", f"/v1/standing-announcements/{told}/confirmation")
    assert living.dial()["outcome"] == "done"
    stands = living.coordinator.get("/v1/affiliation").json
    assert (stands["state"], stands["standing"], stands["standing_reason"]) == ("left", "closed", "The body winds up.")
    assert living.coordinator.get("/v1/policy/effective").json["version"] == 0
