"""The receipt: the federation's signed word that an entry is stored. Neither side can deny it afterwards."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from mutuality.problems import ValidationFailed
from mutuality.signing import FindKey, SigningKey, verify
from mutuality.signing import sign as sign_payload

TYP = "receipt+jws"


class ReceiptInvalid(ValidationFailed):
    """The receipt is signed, but for another entry than the one that was sent, or does not say when."""


class Placed(Protocol):
    """An entry with its place in the stream."""

    @property
    def seq(self) -> int:
        """The place in the stream."""

    @property
    def epoch(self) -> str:
        """The epoch the stream was in."""

    @property
    def digest(self) -> str:
        """The digest of the signed entry."""


def issue_receipt(
    key: SigningKey, entry: Placed, *, chapter_id: str, received_at: datetime, incarnation: str, log_index: int
) -> str:
    """Return the receipt for an entry that is being stored, as a compact JWS."""
    said = {
        "chapter": chapter_id,
        "epoch": entry.epoch,
        "seq": entry.seq,
        "entry_sha256": entry.digest,
        "received_at": received_at.isoformat(),
        "incarnation": incarnation,
        "log_index": log_index,
    }
    return sign_payload(said, key, TYP)


def check_receipt(receipt: str, find_key: FindKey, entry: Placed) -> datetime:
    """Accept a receipt only for this very entry; return when the entry was received.

    Raises:
        SignatureInvalid: the federation did not sign it.
        ReceiptInvalid: it speaks of another entry, or does not say when it was received.
    """
    said = verify(receipt, find_key, TYP).payload
    if (said.get("seq"), said.get("epoch"), said.get("entry_sha256")) != (entry.seq, entry.epoch, entry.digest):
        raise ReceiptInvalid("The receipt speaks of another entry.")
    return _moment(said.get("received_at"))


def _moment(said: object) -> datetime:
    try:
        at = datetime.fromisoformat(str(said))
    except ValueError as error:
        raise ReceiptInvalid("The receipt does not say when the entry was received.") from error
    if at.tzinfo is None:
        raise ReceiptInvalid("The receipt says when the entry was received, but not in which zone.")
    return at
