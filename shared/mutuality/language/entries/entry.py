"""The entry: one signed, numbered statement of a chapter, and its data beside it.

The signature covers a salted digest of the data, so the data can be erased later without breaking the chain. Digests
and signatures are over the bytes as sent; both sides store those bytes.
"""

from __future__ import annotations

import hashlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.language.entries.facts import FACTS, Received
from mutuality.language.entries.kinds import Kind
from mutuality.language.entries.said import load, read_data, require_subject, subject_of
from mutuality.problems import ValidationFailed
from mutuality.schema import Input, Ref, Text, Whole
from mutuality.signing import FindKey, SigningKey, digest, sign, verify

TYP = "entry+jws"
VERSION = 1
ERASABLE = frozenset({Kind.OFFER, Kind.TRIAL_REPORT})
"""What a chapter may take back for good, word for word; all else stands for ever."""

HEX64 = "[0-9a-f]{64}"


class UnknownKind(ValidationFailed):
    """The entry is of a kind this service does not know."""


class DataMismatch(ValidationFailed):
    """The data beside the entry is not the data that was signed."""


class EntryIn(Input):
    """A signed entry with its data beside it."""

    entry = Text("The entry, a compact JWS of type entry+jws", longest=20000, required=True)
    data = Text(
        "What it says: JSON, word for word as it was signed; null once it was erased, with its receipt alone",
        longest=900_000,
        allow_none=True,
        required=True,
    )
    salt = Text(
        "16 random bytes, base64url; null with the data",
        longest=24,
        shortest=22,
        pattern="[A-Za-z0-9_-]{22,24}",
        allow_none=True,
        required=True,
    )
    receipt = Text(
        "The receipt given for it before, when the federation was restored from a backup and lost the entry",
        longest=4000,
        allow_none=True,
        load_default=None,
    )


class PayloadIn(Input):
    """What the signature covers."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Ref(required=True)
    aud = Text(longest=400, required=True)
    epoch = Text(longest=16, shortest=16, pattern="[0-9a-f]{16}", required=True)
    seq = Whole(low=1, required=True)
    prev = Text(longest=64, shortest=64, pattern=HEX64, required=True)
    kind = Text(longest=32, required=True)
    cid = Text(longest=36, shortest=36, pattern="[0-9a-f-]{36}", required=True)
    subject = Text(longest=120, required=True)
    rev = Whole(low=1, required=True)
    policy = Whole(low=0, required=True)
    data_sha256 = Text(longest=64, shortest=64, pattern=HEX64, required=True)


@dataclass(frozen=True)
class Sealed:
    """An entry as it is sent and stored. `digest` is the SHA-256 of the JWS, which the next entry names.

    `data` and `salt` are empty once what it says was erased.
    """

    jws: str
    data: str
    salt: str
    digest: str

    def envelope(self) -> dict[str, str]:
        """Return what travels in the request."""
        return {"entry": self.jws, "data": self.data, "salt": self.salt}


@dataclass(frozen=True)
class Entry(Sealed):
    """An entry whose signature and data were checked."""

    iss: str
    aud: str
    epoch: str
    seq: int
    prev: str
    kind: Kind
    cid: str
    subject: str
    rev: int
    policy: int


def seal(key: SigningKey, *, salt: bytes, data: str, kind: Kind, **said: Any) -> Sealed:
    """Sign an entry. `said` are iss, aud, epoch, seq, prev, cid, subject, rev and policy; `salt` is 16 random bytes."""
    payload = {"v": VERSION, **said, "kind": kind.value, "data_sha256": _data_digest(salt, data)}
    compact = sign(payload, key, TYP)
    return Sealed(compact, data, urlsafe_b64encode(salt).decode().rstrip("="), digest(compact))


def open_entry(envelope: dict[str, Any], find_key: FindKey) -> Entry:
    """Return the entry in an envelope once its signature, shape and data hold; one without data says nothing more.

    Raises:
        SignatureInvalid: the signature does not hold.
        EntryInvalid: the signed statement breaks its shape.
        UnknownKind: it is of a kind we do not know.
        DataMismatch: the data is not what was signed.
    """
    compact, data, salt = envelope["entry"], envelope["data"] or "", envelope["salt"] or ""
    said = load(PayloadIn(), verify(compact, find_key, TYP).payload, "/entry")
    if said["kind"] not in set(Kind):
        raise UnknownKind(
            f"There is no kind {said['kind']}.", errors=[{"pointer": "/entry/kind", "detail": "Unknown."}]
        )
    is_erased = not data and said["kind"] in ERASABLE
    if not is_erased and _data_digest(_unsalted(salt), data) != said["data_sha256"]:
        raise DataMismatch(
            "The data is not what was signed.", errors=[{"pointer": "/data", "detail": "Digest differs."}]
        )
    del said["v"], said["data_sha256"]
    return Entry(compact, data, salt, digest(compact), **{**said, "kind": Kind(said["kind"])})


def fact_of(entry: Entry, *, body_id: str, received_at: datetime, was_judged: bool = False) -> Received:
    """Return what an entry says, in the shape of its kind, for the rooms that listen.

    Raises:
        EntryInvalid: the data breaks the shape of its kind, or the entry names another subject than it speaks of.
        PrivatePlace: it would publish a home's address.
    """
    said = read_data(entry.kind, entry.data)
    fact = FACTS[entry.kind](
        body_id=body_id,
        chapter_id=entry.iss,
        seq=entry.seq,
        cid=entry.cid,
        subject=entry.subject,
        rev=entry.rev,
        policy=entry.policy,
        received_at=received_at,
        said=said,
        was_judged=was_judged,
        digest=entry.digest,
    )
    require_subject(fact, subject_of(entry.kind, said))
    return fact


def _data_digest(salt: bytes, data: str) -> str:
    return hashlib.sha256(salt + data.encode()).hexdigest()


def _unsalted(salt: str) -> bytes:
    return urlsafe_b64decode(salt + "=" * (-len(salt) % 4))
