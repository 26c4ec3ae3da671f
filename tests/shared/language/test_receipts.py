"""A receipt is the federation's word for one entry at one place, and for no other."""

from datetime import UTC, datetime
from types import SimpleNamespace

import pytest

from mutuality.language import ReceiptInvalid, check_receipt, issue_receipt
from mutuality.signing import SignatureInvalid, peek, sign
from tests.shared.language.examples import CHAPTER, KEY, OTHER, find

AT = datetime(2026, 3, 15, 12, 30, tzinfo=UTC)
ENTRY = SimpleNamespace(seq=3, epoch="1" * 16, digest="d" * 64)


def issued(key=KEY):
    return issue_receipt(key, ENTRY, chapter_id=CHAPTER, received_at=AT, incarnation="first", log_index=9)


def test_a_receipt_says_when_the_entry_was_received():
    assert check_receipt(issued(), find, ENTRY) == AT


def test_a_receipt_says_where_the_entry_stands():
    assert peek(issued())[1] == {
        "chapter": CHAPTER,
        "epoch": ENTRY.epoch,
        "seq": 3,
        "entry_sha256": ENTRY.digest,
        "received_at": AT.isoformat(),
        "incarnation": "first",
        "log_index": 9,
    }


@pytest.mark.parametrize(("name", "other"), [("seq", 4), ("epoch", "2" * 16), ("digest", "e" * 64)])
def test_a_receipt_for_another_entry_is_no_receipt(name, other):
    entry = SimpleNamespace(**{**vars(ENTRY), name: other})
    with pytest.raises(ReceiptInvalid):
        check_receipt(issued(), find, entry)


def test_a_receipt_by_another_key_is_no_receipt():
    with pytest.raises(SignatureInvalid):
        check_receipt(issued(OTHER), lambda _kid: KEY.public_jwk(), ENTRY)


def test_another_signed_text_is_no_receipt():
    with pytest.raises(SignatureInvalid):
        check_receipt(sign(peek(issued())[1], KEY, "entry+jws"), find, ENTRY)


def test_a_receipt_that_says_nothing_is_no_receipt():
    with pytest.raises(ReceiptInvalid):
        check_receipt(sign({}, KEY, "receipt+jws"), find, ENTRY)


@pytest.mark.parametrize("at", [None, "yesterday", 7, "2026-03-15T12:30:00"])
def test_a_receipt_that_does_not_say_when_is_no_receipt(at):
    said = {**peek(issued())[1], "received_at": at}
    with pytest.raises(ReceiptInvalid):
        check_receipt(sign(said, KEY, "receipt+jws"), find, ENTRY)
