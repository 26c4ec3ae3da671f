"""The signature of a notice: Ed25519 over its id, its time and its bytes as sent."""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

TOLERANCE = timedelta(minutes=5)
VERSION = "v1a,"
PUBLIC = "whpk_"
SECRET = "whsk_"  # noqa: S105 - it says that a secret follows
LONGEST_TIME = 12


class NoticeInvalid(ValueError):  # noqa: N818 - it is what was found, as with a signed text
    """The notice is not from who it says, was changed on its way, or is too old or too new."""


@dataclass(frozen=True)
class NoticeKey:
    """A private key notices are signed with."""

    key: Ed25519PrivateKey

    @classmethod
    def generate(cls) -> NoticeKey:
        """Return a new key from the system's randomness."""
        return cls(Ed25519PrivateKey.generate())

    @classmethod
    def read(cls, secret: str) -> NoticeKey:
        """Return the key that was kept as `whsk_…`.

        Raises:
            NoticeInvalid: it is no such key.
        """
        try:
            return cls(Ed25519PrivateKey.from_private_bytes(_raw(secret, SECRET)))
        except ValueError as error:
            raise NoticeInvalid("This is no secret key of notices.") from error

    def secret(self) -> str:
        """Return the key as it is kept; it never leaves the service."""
        return SECRET + b64encode(self.key.private_bytes_raw()).decode("ascii")

    def public(self) -> str:
        """Return the public half as receivers take it, `whpk_…`."""
        return PUBLIC + b64encode(self.key.public_key().public_bytes_raw()).decode("ascii")

    def public_jwk(self) -> dict[str, str]:
        """Return the public half for a set of keys (RFC 8037)."""
        raw = b64decode(self.public().removeprefix(PUBLIC))
        x = b64encode(raw, altchars=b"-_").rstrip(b"=").decode("ascii")
        return {"kty": "OKP", "crv": "Ed25519", "x": x, "use": "sig", "alg": "EdDSA"}

    def sign(self, signed: bytes) -> str:
        """Return the signature of what is signed, with its version."""
        return VERSION + b64encode(self.key.sign(signed)).decode("ascii")


def headers_of(notice_id: str, at: datetime, content: bytes, keys: Sequence[NoticeKey]) -> dict[str, str]:
    """Return the headers of a notice sent at that time; while keys change, it bears a signature of each."""
    seconds = str(int(at.timestamp()))
    signed = _signed(notice_id, seconds, content)
    return {
        "webhook-id": notice_id,
        "webhook-timestamp": seconds,
        "webhook-signature": " ".join(key.sign(signed) for key in keys),
    }


def verify(headers: Mapping[str, str], content: bytes, public: str, now: datetime) -> str:
    """Return the id of a notice that bears a signature of that public key and is of these minutes.

    `headers` have lower-case names. Whoever saw the id before may leave the notice be.

    Raises:
        NoticeInvalid: a header is missing, no signature holds, or its time is not now.
    """
    try:
        notice_id, seconds, said = (headers[f"webhook-{name}"] for name in ("id", "timestamp", "signature"))
    except KeyError as error:
        raise NoticeInvalid("A notice bears its id, its time and its signature.") from error
    if not _is_of_now(seconds, now):
        raise NoticeInvalid(f"The time of a notice is at most {TOLERANCE.seconds // 60} minutes away.")
    if not _holds(said, _signed(notice_id, seconds, content), public):
        raise NoticeInvalid("No signature of this notice holds.")
    return notice_id


def _is_of_now(seconds: str, now: datetime) -> bool:
    if not (seconds.isascii() and seconds.isdigit() and len(seconds) <= LONGEST_TIME):
        return False
    return abs(now.timestamp() - int(seconds)) <= TOLERANCE.total_seconds()


def _holds(said: str, signed: bytes, public: str) -> bool:
    key = _public_key(public)
    return any(_is_by(key, each, signed) for each in said.split(" ") if each.startswith(VERSION))


def _is_by(key: Ed25519PublicKey, said: str, signed: bytes) -> bool:
    try:
        key.verify(_raw(said, VERSION), signed)
    except (InvalidSignature, NoticeInvalid):
        return False
    return True


def _public_key(public: str) -> Ed25519PublicKey:
    try:
        return Ed25519PublicKey.from_public_bytes(_raw(public, PUBLIC))
    except ValueError as error:
        raise NoticeInvalid("This is no public key of notices.") from error


def _signed(notice_id: str, seconds: str, content: bytes) -> bytes:
    return f"{notice_id}.{seconds}.".encode() + content


def _raw(said: str, prefix: str) -> bytes:
    if not said.startswith(prefix):
        raise NoticeInvalid(f"This begins with {prefix}")
    try:
        return b64decode(said.removeprefix(prefix), validate=True)
    except (binascii.Error, ValueError) as error:
        raise NoticeInvalid("This is not written in base 64.") from error
