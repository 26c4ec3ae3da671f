"""What a coordinator, a volunteer and a stranger see of what waits and of what left."""

import orjson
import pytest

from mutuality.language import open_entry
from mutuality.signing import peek
from mutuality_chapter import affiliation

BOTH = pytest.mark.parametrize("path", ["/v1/link/pending", "/v1/link/ledger"])


@pytest.fixture
def released(bond):
    """A chapter that belongs, and whose report waits to leave."""
    assert bond.dial()["outcome"] == "done"
    assert bond.coordinator.request("PUT", "/v1/reports/2026-02").status_code == 200
    return bond


@BOTH
def test_a_stranger_is_asked_to_sign_in(founded, path):
    assert founded.stranger.get(path).status_code == 401


@BOTH
def test_a_volunteer_may_not_see_it(founded, path):
    assert founded.signed_in("volunteer").get(path).status_code == 403


@BOTH
def test_a_coordinator_sees_that_nothing_is_there_yet(founded, path):
    assert founded.signed_in("coordinator").get(path).json["items"] == []


def test_what_waits_is_shown_in_the_very_bytes_that_leave(released, network):
    waiting = released.coordinator.get("/v1/link/pending").json["items"][0]["data"]
    released.dial()
    sent = [orjson.loads(content) for method, _, content in network.sent if method == "PUT"]
    assert sent[-1]["data"] == waiting


def test_what_left_is_no_longer_among_what_waits(released):
    released.dial()
    assert released.coordinator.get("/v1/link/pending").json["items"] == []


def test_all_that_left_is_shown_in_the_order_it_left(released):
    released.dial()
    items = released.coordinator.get("/v1/link/ledger").json["items"]
    assert [each["seq"] for each in items] == list(range(1, len(items) + 1))


def test_what_left_is_shown_page_by_page(released):
    released.dial()
    whole = released.coordinator.get("/v1/link/ledger").json["items"]
    page = released.coordinator.get("/v1/link/ledger?limit=1").json
    assert (page["items"], bool(page["next"])) == (whole[:1], True)


def test_each_that_left_has_the_receipt_for_these_very_bytes(released):
    released.dial()
    for each in released.coordinator.get("/v1/link/ledger").json["items"]:
        assert peek(each["receipt"])[1]["seq"] == each["seq"]
        assert orjson.loads(each["data"]) is not None


def test_what_left_carries_our_signature(released, chapter_database):
    released.dial()
    left = released.coordinator.get("/v1/link/ledger").json["items"][-1]
    with chapter_database.reading() as session:
        salt = session.connection().exec_driver_sql("SELECT salt FROM log_entry ORDER BY seq DESC").scalar()
        envelope = {"entry": left["jws"], "data": left["data"], "salt": salt}
        assert open_entry(envelope, affiliation.own_keys(session)).rev == left["rev"]
