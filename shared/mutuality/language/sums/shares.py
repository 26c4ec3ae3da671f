"""What a chapter sends to a task: two sealed shares of its figures, each random by itself."""

from __future__ import annotations

from base64 import urlsafe_b64decode, urlsafe_b64encode
from enum import StrEnum

from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
from marshmallow import fields, validate

from mutuality.schema import Input, Period, Ref, Text
from mutuality.schema.base import describe

AGGREGATORS = 2
LONGEST_SHARE = 4000
BASE64URL = "[A-Za-z0-9_-]+"


class ShareOutcome(StrEnum):
    """What came of a chapter's share of a period, as its federation tells it."""

    RECEIVED = "received"
    COUNTED = "counted"
    COUNTED_NOWHERE = "counted_nowhere"
    TAKEN_BACK = "taken_back"


class ShareIn(Input):
    """A chapter's figures of one period for one task, split in two and sealed, one share for each aggregator.

    Neither share says anything by itself; a chapter sends one such pair for a period, and never another.
    """

    task = Ref("The task", required=True)
    period = Period("The period", required=True)
    sealed = fields.List(
        Text("A share, sealed for its aggregator; base64url", longest=LONGEST_SHARE, pattern=BASE64URL),
        required=True,
        validate=validate.Length(equal=AGGREGATORS),
        **describe({}, "First the leader's share, then the helper's"),
    )


def belongs_to(task: str, period: str, chapter_id: str, aggregator: int) -> bytes:
    """Return what a share is bound to: it opens for nothing else. The leader is aggregator 1, the helper 2."""
    return f"{task}/{period}/{chapter_id}/{aggregator}".encode()


def packed(raw: bytes) -> str:
    """Return bytes as text that fits into JSON."""
    return urlsafe_b64encode(raw).decode().rstrip("=")


def unpacked(text: str) -> bytes:
    """Return the bytes of such a text."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def public_key_of(text: str) -> X25519PublicKey:
    """Return an aggregator's key, as a task names it.

    Raises:
        ValueError: it is no such key.
    """
    return X25519PublicKey.from_public_bytes(unpacked(text))
