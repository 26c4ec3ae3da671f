"""Words that were taken back are gone from the store of entries too, and the chain holds without them."""

import pytest
from sqlalchemy import select

from mutuality.language import Kind
from mutuality_federation.link.models import EntryData, StoredEntry
from tests.federation.link.test_refusals import slug_of
from tests.federation.link.test_restored import lose_stream
from tests.forging import forger_of
from tests.shared.language.examples import OFFER, OFFER_ID

WITHDRAWAL = {"withdrawn": f"offer/{OFFER_ID}", "reason": "members_decided"}


@pytest.fixture
def said(federation_database):
    """Return what the federation still holds of what entries say, by their kind."""

    def said():
        wanted = select(StoredEntry.kind, EntryData.data).outerjoin(
            EntryData, EntryData.log_index == StoredEntry.log_index
        )
        with federation_database.reading() as session:
            return [tuple(row) for row in session.execute(wanted.order_by(StoredEntry.log_index))]

    return said


@pytest.fixture
def receipts(bond, chapter_database):
    """A forger that published an offer twice and took it back; return it with what it sent and was given."""
    forger = forger_of(bond, chapter_database)
    told = [(Kind.ENROLMENT, {"statement_sha256": forger.statement}), (Kind.OFFER, OFFER)]
    told += [(Kind.OFFER, {**OFFER, "title": "The morning walk"}), (Kind.WITHDRAWAL, WITHDRAWAL)]
    given = []
    for kind, what in told:
        sealed = forger.seal(kind, what)
        given.append((sealed, forger.send(sealed).json["receipt"]))
    return forger, given


def test_every_revision_of_what_was_taken_back_is_erased(receipts, said):
    kept = dict(said())
    assert kept["offer"] is None
    assert "The morning walk" not in str(said())
    assert kept["withdrawal"] is not None


def test_an_erased_entry_that_a_federation_lost_keeps_its_place_and_says_nothing(receipts, federation_database, said):
    forger, given = receipts
    lose_stream(forger, federation_database)
    for sealed, receipt in given:
        gone = {"data": None, "salt": None} if "walk" in sealed.data else {}
        assert forger.send(sealed, receipt=receipt, **gone).status_code == 201
    assert [data for kind, data in said() if kind == "offer"] == [None, None]


def test_nobody_publishes_an_entry_without_what_it_says(bond, chapter_database):
    forger = forger_of(bond, chapter_database).begin()
    nothing = {"data": None, "salt": None}
    assert slug_of(forger.send(forger.seal(Kind.OFFER, OFFER), **nothing)) == "entry-empty"
    assert slug_of(forger.send(forger.seal(Kind.CLOSE, {"reason": "ended"}), **nothing)) == "data-mismatch"
