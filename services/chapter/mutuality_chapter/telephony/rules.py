"""Who speaks as our telephone provider, by its signature; and how little is known of a caller.

Source: the Standard Webhooks specification (webhook-id, webhook-timestamp, webhook-signature).
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
from base64 import b64decode, b64encode
from datetime import datetime
from typing import Protocol

from mutuality.problems import Conflict, Forbidden, Problem, ValidationFailed

TOLERANCE_SECONDS = 300
PREFIX = "whsec_"
FEWEST_DIGITS, KEY_DIGITS = 6, 16


class Headers(Protocol):
    """What holds the headers of a request."""

    def get(self, key: str, default: str, /) -> str:
        """Return a header."""
        ...


class TelephonyNotSet(Conflict):
    """No telephone provider was set for this chapter yet."""


class AddressMissing(ValidationFailed):
    """A webhook provider needs the address its commands are sent to; the simulated one has none."""


class EventUnsigned(Forbidden):
    """An event of the telephone provider holds only with its signature, made within the last five minutes."""


class ProviderDown(Problem):
    """The telephone provider did not answer. Nothing is lost: the caller is noted to be called back."""

    status = 502


def new_secret() -> str:
    """Return a secret to sign webhooks with, of 192 bits."""
    return PREFIX + b64encode(secrets.token_bytes(24)).decode()


def signed(secret: str, body: bytes, at: datetime, *, identifier: str | None = None) -> dict[str, str]:
    """Return the headers that sign a body at an instant."""
    name, seconds = identifier or f"msg_{secrets.token_hex(12)}", str(int(at.timestamp()))
    return {
        "webhook-id": name,
        "webhook-timestamp": seconds,
        "webhook-signature": f"v1,{_signature(secret, name, seconds, body)}",
    }


def require_signed(headers: Headers, body: bytes, secret: str, now: datetime) -> None:
    """Refuse a body that was not signed with the secret, or not within the last five minutes.

    Raises:
        EventUnsigned: it was not.
    """
    name, seconds = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    is_number = seconds.isascii() and seconds.isdigit() and len(seconds) <= len("9999999999")
    if not is_number or abs(int(seconds) - now.timestamp()) > TOLERANCE_SECONDS:
        raise EventUnsigned("The event carries no signature of the last five minutes.")
    expected = f"v1,{_signature(secret, name, seconds, body)}".encode()
    given = headers.get("webhook-signature", "").encode().split(b" ")
    if not any(hmac.compare_digest(expected, each) for each in given):
        raise EventUnsigned("The signature does not hold.")


def key_of(number: str | None, secret: str) -> str | None:
    """Return what a caller is told apart by: a keyed hash of the number, not turned back without the key."""
    digits = re.sub(r"\D", "", number or "")
    if not digits:
        return None
    return hmac.new(secret.encode(), digits.encode(), hashlib.sha256).hexdigest()[:KEY_DIGITS]


def masked(number: str | None) -> str | None:
    """Return what is shown of a caller's number: its last two digits, or none of a short one."""
    digits = re.sub(r"\D", "", number or "")
    if not digits:
        return None
    return f"…{digits[-2:]}" if len(digits) >= FEWEST_DIGITS else "…"


def _signature(secret: str, name: str, seconds: str, body: bytes) -> str:
    text = f"{name}.{seconds}.".encode("utf-8", "surrogatepass") + body
    return b64encode(hmac.new(b64decode(secret.removeprefix(PREFIX)), text, hashlib.sha256).digest()).decode()
