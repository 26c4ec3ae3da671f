"""A federation restored from a backup: what it lost comes back, as of the day it was first received."""

from datetime import timedelta

from click.testing import CliRunner

from mutuality.language import Kind
from mutuality.signing import peek
from mutuality_federation import cli
from mutuality_federation.link import begin_incarnation, store
from mutuality_federation.link.models import EntryData, Receipt, Revision, StoredEntry, Stream
from tests.emptying import wipe_tables
from tests.federation.link.test_refusals import slug_of
from tests.forging import REPORT, ROOT

STREAM = (Receipt, EntryData, Revision, StoredEntry, Stream)
TODAY = {"preset": "accredited_leader_league", "in_force_on": "2026-03-15"}
TOMORROW = {"preset": "accredited_leader_league", "in_force_on": "2026-03-16"}


def publish(bond, said):
    answer = bond.officer.post(f"/v1/bodies/{bond.body_id}/policies", said)
    assert answer.status_code == 201, answer.json


def lose_stream(forger, database):
    """Let the federation forget the stream, as a restored backup would; the chapter still holds its receipts."""
    wipe_tables(database, "stream_epoch", "telling", *(model.__tablename__ for model in STREAM))
    forger.seq, forger.prev, forger.revisions = 0, ROOT, {}


def test_an_entry_lost_is_taken_in_again_under_the_policy_of_its_day(unbegun, federation_database, clock):
    sealed = unbegun.seal(Kind.ENROLMENT, {"statement_sha256": unbegun.statement})
    receipt = unbegun.send(sealed).json["receipt"]
    publish(unbegun.bond, TOMORROW)
    lose_stream(unbegun, federation_database)
    clock.advance(timedelta(days=9))
    again = unbegun.send(sealed, receipt=receipt)
    assert peek(again.json["receipt"])[1]["received_at"] == peek(receipt)[1]["received_at"]


def test_a_report_lost_is_taken_in_again_though_the_policy_changed_that_same_day(unbegun, federation_database):
    enrolment = unbegun.seal(Kind.ENROLMENT, {"statement_sha256": unbegun.statement})
    first = unbegun.send(enrolment).json["receipt"]
    report = unbegun.seal(Kind.REPORT, REPORT)
    second = unbegun.send(report).json["receipt"]
    publish(unbegun.bond, {**TODAY, "changes": {"notice_days": 0, "reporting": {"duty": "none"}}})
    lose_stream(unbegun, federation_database)
    answers = [unbegun.send(enrolment, receipt=first), unbegun.send(report, receipt=second)]
    assert [answer.status_code for answer in answers] == [201, 201]


def test_without_its_receipt_an_old_entry_is_judged_by_the_policy_of_today(unbegun, federation_database, clock):
    sealed = unbegun.seal(Kind.ENROLMENT, {"statement_sha256": unbegun.statement})
    unbegun.send(sealed)
    publish(unbegun.bond, TOMORROW)
    lose_stream(unbegun, federation_database)
    clock.advance(timedelta(days=9))
    assert slug_of(unbegun.send(sealed)) == "policy-outdated"


def test_a_receipt_for_another_entry_vouches_for_nothing(forger, clock):
    receipt = forger.report(4).json["receipt"]
    publish(forger.bond, TOMORROW)
    clock.advance(timedelta(days=9))
    assert slug_of(forger.send(forger.seal(Kind.REPORT, REPORT), receipt=receipt)) == "policy-outdated"


def test_a_forged_receipt_vouches_for_nothing(forger, clock):
    publish(forger.bond, TOMORROW)
    clock.advance(timedelta(days=9))
    assert slug_of(forger.send(forger.seal(Kind.REPORT, REPORT), receipt="not.a.receipt")) == "policy-outdated"


def test_west_of_us_the_policy_of_yesterday_is_still_in_force(forger, clock):
    publish(forger.bond, TOMORROW)
    clock.advance(timedelta(hours=14))  # two in the morning of the day version 2 takes force
    assert forger.report(4, policy=1).status_code == 201


def test_an_announced_policy_may_be_published_under(forger):
    publish(forger.bond, TOMORROW)
    assert forger.report(4, policy=2).status_code == 201


def test_an_incarnation_is_renewed_when_the_database_was_restored(federation_session):
    assert store.incarnation(federation_session) == "first"
    renewed = begin_incarnation(federation_session)
    assert store.incarnation(federation_session) == renewed


def test_the_newest_incarnation_counts_though_the_clock_was_set_back(federation_session, clock):
    begin_incarnation(federation_session)
    clock.advance(timedelta(hours=-1))
    renewed = begin_incarnation(federation_session)
    assert store.incarnation(federation_session) == renewed


def test_the_operator_says_that_the_database_was_restored(federation_database, monkeypatch):
    monkeypatch.setattr(cli, "open_database", lambda _settings: federation_database)
    monkeypatch.setattr(cli, "settings", lambda: None)
    said = CliRunner().invoke(cli.main, ["restored"]).output
    with federation_database.reading() as session:
        assert store.incarnation(session) in said


def test_head_and_receipt_name_the_incarnation(forger, federation_database, ask):
    with federation_database.transaction() as session:
        renewed = begin_incarnation(session)
    assert peek(forger.report(4).json["receipt"])[1]["incarnation"] == renewed
    assert renewed in ask("/head").content.decode()
