"""After a fork: officers see the proof, and let the copy go on that holds the stream's last entry."""

import pytest

from mutuality.language import Kind
from tests.federation.link.test_refusals import slug_of
from tests.forging import REPORT, SECOND


@pytest.fixture
def forked(forger):
    """A stream for whose second place two entries were signed."""
    forger.twin = forger.seal(Kind.REPORT, REPORT)
    forger.report(4)
    forger.send(forger.twin)
    return forger


@pytest.fixture
def decide(forked):
    """Decide about the stream, naming its last entry or another one."""

    def decide(decision="opened", last=None, by=forked.bond.officer):
        said = {"decision": decision, "last_entry": last or forked.prev, "reason": "We rang them up."}
        return by.post(f"/v1/chapters/{forked.bond.chapter_id}/stream-decisions", said)

    return decide


def test_an_officer_sees_the_proof_of_a_fork(forked):
    shown = forked.bond.officer.get(f"/v1/chapters/{forked.bond.chapter_id}/stream").json
    assert (shown["state"], [each["entry"] for each in shown["proofs"]]) == ("quarantined", [forked.twin.jws])


def test_the_survivor_is_named_by_the_entry_it_holds(decide):
    assert slug_of(decide(last="0" * 64)) == "survivor-elsewhere"


def test_the_survivor_goes_on_under_a_new_epoch_alone(forked, decide):
    assert decide().json["state"] == "open"
    assert slug_of(forked.report(5)) == "epoch-closed"
    assert forked.put(Kind.EPOCH, {}, epoch=SECOND).status_code == 201
    assert forked.report(5).status_code == 201


def test_a_late_copy_of_what_proved_the_fork_does_not_close_it_again(forked, decide):
    decide()
    assert slug_of(forked.send(forked.twin)) == "head-moved"
    assert forked.put(Kind.EPOCH, {}, epoch=SECOND).status_code == 201


def test_who_decided_and_why_stands_for_ever(decide):
    decide()
    kept = decide("closed").json["decisions"]
    assert [(each["decision"], each["reason"]) for each in kept] == [
        ("opened", "We rang them up."),
        ("closed", "We rang them up."),
    ]


def test_a_stream_is_closed_at_once_when_a_key_was_stolen(forger):
    said = {"decision": "closed", "last_entry": forger.prev, "reason": "The laptop is gone."}
    path = f"/v1/chapters/{forger.bond.chapter_id}/stream-decisions"
    assert forger.bond.officer.post(path, said).json["state"] == "quarantined"
    assert slug_of(forger.report(4)) == "stream-quarantined"


@pytest.mark.parametrize(("who", "status"), [("reader", 403), ("steward", 403), ("stranger", 401)])
def test_nobody_else_decides_about_a_stream(forked, decide, who, status):
    cast = forked.bond.federation
    caller = cast.stranger if who == "stranger" else cast.signed_in(who, body=forked.bond.body_id)
    assert decide(by=caller).status_code == status
    assert caller.get(f"/v1/chapters/{forked.bond.chapter_id}/stream").status_code == status


def test_another_bodys_officer_finds_no_stream(forked, decide):
    other = forked.bond.federation.signed_in("officer", body="bod_00000000000000000000000000")
    assert decide(by=other).status_code == 404
