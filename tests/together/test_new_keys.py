"""A chapter changes its key, a federation changes its own, and a copy gives way: nothing is lost."""

from datetime import timedelta

import pytest
from click.testing import CliRunner
from sqlalchemy import delete, select

import mutuality_federation.app as federation_app
from mutuality.authority import ServiceKeys, rotate_key
from mutuality.commands import rotate_key_command
from mutuality.language import Kind
from mutuality.signing import peek
from mutuality_chapter import affiliation, ledger
from mutuality_chapter.ledger import LogEntry
from mutuality_federation.access.models import ServiceKey
from tests.conftest import settings_for


@pytest.fixture
def renew(bond, chapter_database):
    """Make a new key, and return its name."""
    bond.dial()

    def renew():
        with chapter_database.transaction() as session:
            return affiliation.renew_key(session)

    return renew


def signers(bond):
    """Return the kind and the signing key of every entry that left, in order."""
    items = bond.coordinator.get("/v1/link/ledger").json["items"]
    return [(each["kind"], peek(each["jws"])[0]["kid"]) for each in items]


def publish(bond):
    """Let the chapter publish something new."""
    we = bond.coordinator
    venue = we.post("/v1/venues", {"kind": "online", "name": "Online", "area": "Old town"}).json["id"]
    weekly = {"weekday": 1, "starts": "19:30", "is_public": True}
    assert we.post("/v1/meetings", {"venue_id": venue, "name": "Tuesday", **weekly}).status_code == 201
    return bond.dial()


def test_the_old_key_signs_that_it_changes_and_the_new_one_all_that_follows(bond, renew):
    old = signers(bond)[-1][1]
    new = renew()
    bond.dial()
    publish(bond)
    assert signers(bond)[-2:] == [("epoch", new), ("listing", new)]
    assert ("key_rotation", old) in signers(bond)


def test_a_key_that_was_not_acknowledged_yet_signs_nothing(bond, renew, chapter_database):
    old = signers(bond)[-1][1]
    renew()
    with chapter_database.reading() as session:
        assert affiliation.signing_key(session).kid == old


def test_sessions_go_on_with_the_new_key(bond, renew):
    renew()
    assert [bond.dial()["outcome"] for _ in range(3)] == ["done"] * 3


def test_a_clock_that_was_set_back_brings_no_old_key_back(bond, renew, clock):
    clock.advance(timedelta(hours=-1))
    new = renew()
    clock.advance(timedelta(hours=1))
    bond.dial()
    publish(bond)
    assert signers(bond)[-1] == ("listing", new)


def test_a_chapter_that_belongs_to_nobody_has_no_key_to_change(founded, chapter_database):
    with chapter_database.transaction() as session, pytest.raises(affiliation.NotAffiliated):
        affiliation.renew_key(session)


def drop(database, kid):
    with database.transaction() as session:
        session.execute(delete(ServiceKey).where(ServiceKey.kid == kid))


@pytest.fixture
def rotated(bond, network, federation_database):
    """Give the federation a new key, start it anew, and return the key's name."""
    running = network.apps["federation.test"]
    told = CliRunner().invoke(rotate_key_command(lambda: federation_database), []).output
    settings = settings_for("federation", federation_database.url)
    network.apps["federation.test"] = federation_app.create_app(settings, database=federation_database)
    kid = told.split()[4].rstrip(".")
    yield kid
    network.apps["federation.test"] = running
    drop(federation_database, kid)


def test_a_chapter_takes_up_the_federations_new_key_and_keeps_the_old(bond, rotated):
    assert publish(bond)["outcome"] == "done"
    receipts = [peek(each["receipt"])[0]["kid"] for each in bond.coordinator.get("/v1/link/ledger").json["items"]]
    assert receipts[-1] == rotated


@pytest.fixture
def dated_back(federation_database, clock):
    """Give the federation a new key by a clock that was set back, and return the key's name."""
    clock.advance(timedelta(hours=-1))
    with federation_database.transaction() as session:
        kid = rotate_key(session)
    yield kid
    drop(federation_database, kid)


def test_a_clock_that_was_set_back_brings_no_old_key_of_the_federation_back(federation_database, dated_back):
    assert ServiceKeys(federation_database).active().kid == dated_back


def test_what_was_never_acknowledged_waits_again_when_a_copy_gives_way(bond, chapter_database, network):
    bond.dial()
    network.off.add("federation.test")
    with chapter_database.transaction() as session:
        affiliation.renew_key(session)
        epoch = session.scalar(select(LogEntry.epoch).order_by(LogEntry.seq.desc()).limit(1))
        ledger.seal_pending(session, epoch)
    with chapter_database.transaction() as session:
        assert ledger.give_way(session) == 1
        assert ledger.next_waiting(session).kind == Kind.KEY_ROTATION
    network.off.clear()
    assert bond.dial()["outcome"] == "done"
