"""Each step of the ledger: noted, sealed late, settled, taken back, recovered."""

import orjson
import pytest

from mutuality.language import Kind, open_entry
from mutuality.signing import peek
from mutuality_chapter import affiliation, ledger
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.ledger import ROOT, Outcome, actions
from mutuality_chapter.ledger.models import LogEntry, Pending

EPOCH = "1" * 16
FEBRUARY, MARCH = "report/standard/2026-02", "report/standard/2026-03"
REFUSAL = {"type": "https://federation.test/problems/small-cell", "status": 422}


@pytest.fixture
def session(bond, chapter_database):
    """A session of a chapter that belongs and has not spoken yet."""
    with chapter_database.transaction() as session:
        yield session


def note(session, subject=FEBRUARY, **said):
    ledger.note(session, Outgoing(kind=Kind.REPORT, subject=subject, data={"period": subject[-7:], **said}))
    session.flush()


def waiting(session):
    return {each.subject: each for each in session.query(Pending)}


def seal(session, subject=FEBRUARY, **said):
    """Note a change and seal it."""
    note(session, subject, **said)
    entry = ledger.seal_pending(session, EPOCH)
    session.flush()
    return entry


def test_what_is_noted_waits_without_a_number(session):
    note(session, value=4)
    assert (orjson.loads(waiting(session)[FEBRUARY].data), ledger.last(session)) == (
        {"period": "2026-02", "value": 4},
        None,
    )


def test_a_newer_wish_replaces_the_older(session):
    note(session, value=4)
    note(session, value=5)
    assert [orjson.loads(each.data)["value"] for each in session.query(Pending)] == [5]


def test_a_wish_for_another_thing_replaces_nothing(session):
    note(session, FEBRUARY)
    note(session, MARCH)
    assert waiting(session).keys() == {FEBRUARY, MARCH}


def test_a_newer_wish_replaces_one_that_was_refused(session):
    entry = seal(session)
    ledger.take_back(session, entry.seq, refusal=REFUSAL)
    note(session, value=9)
    assert (ledger.counts(session)["waiting"], ledger.counts(session)["refused"]) == (1, 0)


def test_a_newer_wish_stands_beside_one_that_is_on_its_way(session):
    seal(session)
    note(session, value=5)
    assert session.query(Pending).count() == 2


def test_sealing_gives_the_next_number_and_names_the_entry_before(session):
    first = seal(session, FEBRUARY)
    ledger.settle(session, first.seq, "a receipt")
    second = seal(session, MARCH)
    assert [(each.seq, peek(each.jws)[1]["prev"]) for each in (first, second)] == [(1, ROOT), (2, first.digest)]


def test_sealing_gives_the_revision_after_the_last_one_sealed(session):
    ledger.settle(session, seal(session).seq, "a receipt")
    assert [seal(session).rev, ledger.last(session).rev] == [2, 2]


def test_sealing_takes_the_oldest_first(session, clock):
    note(session, MARCH)
    session.now = session.now.replace(minute=30)
    note(session, FEBRUARY)
    assert ledger.seal_pending(session, EPOCH).subject == MARCH


def test_what_was_refused_is_not_sealed_again(session):
    ledger.take_back(session, seal(session).seq, refusal=REFUSAL)
    assert ledger.seal_pending(session, EPOCH) is None


def test_nothing_is_sealed_where_nothing_waits(session):
    assert ledger.seal_pending(session, EPOCH) is None


def test_a_sealed_entry_opens_with_our_own_key(session):
    entry = seal(session)
    envelope = {"entry": entry.jws, "data": entry.data, "salt": entry.salt}
    assert open_entry(envelope, affiliation.own_keys(session)).subject == FEBRUARY


def test_the_first_epoch_states_the_enrolment_and_the_next_a_new_epoch(session):
    first = ledger.seal_epoch(session)
    session.flush()
    second = ledger.seal_epoch(session)
    assert [(each.kind, each.seq) for each in (first, second)] == [(Kind.ENROLMENT, 1), (Kind.EPOCH, 2)]
    assert first.epoch != second.epoch


def test_settled_with_its_receipt_it_waits_no_longer(session):
    entry = seal(session)
    ledger.settle(session, entry.seq, "a receipt")
    assert ledger.counts(session) == {"waiting": 0, "refused": 0, "published": 1}


def test_a_number_taken_back_is_free_and_the_content_waits(session):
    entry = seal(session)
    ledger.take_back(session, entry.seq)
    assert (ledger.last(session), waiting(session)[FEBRUARY].refusal) == (None, None)


def test_with_a_number_every_later_one_is_taken_back(session):
    seal(session, FEBRUARY)
    ledger.seal_epoch(session)
    session.flush()
    ledger.take_back(session, 1)
    assert (session.query(LogEntry).count(), session.query(Pending).count()) == (0, 1)


def test_what_has_its_receipt_is_never_taken_back(session):
    ledger.settle(session, seal(session).seq, "a receipt")
    ledger.take_back(session, seal(session, MARCH).seq)
    assert [each.subject for each in session.query(LogEntry)] == [FEBRUARY]


def test_content_that_was_refused_keeps_the_reason(session):
    ledger.take_back(session, seal(session).seq, refusal=REFUSAL)
    assert waiting(session)[FEBRUARY].refusal == REFUSAL


def test_content_that_was_changed_on_its_way_waits_no_longer_once_taken_back(session):
    entry = seal(session, value=4)
    note(session, value=5)
    ledger.take_back(session, entry.seq)
    assert [orjson.loads(each.data)["value"] for each in session.query(Pending)] == [5]


def test_an_entry_of_ours_that_a_restore_lost_comes_back_and_waits_no_longer(session, monkeypatch):
    monkeypatch.setattr(session.database, "listeners", {})
    entry = seal(session)
    envelope = {"entry": entry.jws, "data": entry.data, "salt": entry.salt}
    ledger.take_back(session, entry.seq)
    session.expire_all()
    ledger.recover(session, open_entry(envelope, affiliation.own_keys(session)), "a receipt", received_at=session.now)
    session.flush()
    assert (ledger.last(session).jws, waiting(session)) == (envelope["entry"], {})


def test_a_session_is_recorded_with_its_outcome(session):
    begun = ledger.begin(session)
    session.flush()
    ended = ledger.end(session, begun, Outcome.UNREACHABLE, "x" * 900, 0)
    assert (ended.outcome, len(ended.detail), ledger.newest_session(session)) == (Outcome.UNREACHABLE, 400, ended)


def test_no_change_is_sealed_for_a_chapter_that_does_not_belong(founded, chapter_session):
    note(chapter_session)
    with pytest.raises(affiliation.NotAffiliated):
        actions.seal_pending(chapter_session, EPOCH)
