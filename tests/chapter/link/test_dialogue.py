"""What becomes of a session: done, unreachable, untrusted; what waits stays waiting until it has its receipt."""

from dataclasses import dataclass

import pytest

from mutuality.transport import Answer
from mutuality_chapter.link import Link
from tests.wiring import DirectTransport


@dataclass
class Meddling:
    """Changes the answers to one kind of request on their way."""

    behind: DirectTransport
    ends: str
    change: object

    def send(self, method, url, **said):
        answer = self.behind.send(method, url, **said)
        changed = url.partition("?")[0].endswith(self.ends)
        return Answer(answer.status, self.change(answer.content), answer.headers) if changed else answer


@pytest.fixture
def reported(bond):
    """A chapter whose report waits to leave."""
    bond.dial()
    assert bond.coordinator.request("PUT", "/v1/reports/2026-02").status_code == 200
    return bond


def test_a_federation_that_is_switched_off_is_unreachable_and_nothing_is_lost(reported, network):
    network.off.add("federation.test")
    try:
        assert reported.dial()["outcome"] == "unreachable"
    finally:
        network.off.clear()
    assert reported.coordinator.get("/v1/link").json["waiting"] == 1
    assert reported.dial()["published"] == 1


def test_an_altered_feed_is_not_trusted_and_the_last_good_copy_stays_in_force(reported, network, chapter_database):
    before = reported.coordinator.get("/v1/policy/effective").json
    said = {"preset": "accredited_leader_league", "in_force_on": "2026-03-15"}
    reported.officer.post(f"/v1/bodies/{reported.body_id}/policies", said)
    meddling = Meddling(network, "/feed", lambda content: content[:-6] + b"AAAAAA")
    assert Link(chapter_database, meddling).dial().outcome == "untrusted"
    assert reported.coordinator.get("/v1/policy/effective").json == before


def test_a_receipt_that_does_not_verify_settles_nothing(reported, network, chapter_database):
    meddling = Meddling(network, "/3", lambda content: content[:-12] + b"AAAAAAAAAA" + content[-2:])
    assert Link(chapter_database, meddling).dial().outcome == "untrusted"
    assert reported.coordinator.get("/v1/link").json["waiting"] == 1


def test_a_report_stands_in_the_ledger_word_for_word_with_its_receipt(reported):
    waiting = reported.coordinator.get("/v1/link/pending").json["items"]
    reported.dial()
    ledger = reported.coordinator.get("/v1/link/ledger").json["items"]
    assert ledger[-1]["kind"] == "report"
    assert ledger[-1]["data"] == waiting[0]["data"]


def test_a_newer_wish_for_the_same_thing_replaces_the_older(reported):
    reported.coordinator.request("PUT", "/v1/reports/2026-02")
    assert reported.coordinator.get("/v1/link").json["waiting"] == 1
