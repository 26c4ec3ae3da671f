"""Opaque identifiers: a three-letter prefix that says what it is, then a UUIDv7 in base 32.

They sort by the time they were made, so a list ordered by id is ordered by creation.
Source: RFC 9562 section 5.7 (UUIDv7).
"""

from __future__ import annotations

import base64
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

PATTERN = r"[a-z]{3}_[a-v0-9]{26}"
LENGTH = 30


@dataclass(frozen=True)
class Ids:
    """Makes identifiers from an instant and a source of random bytes.

    `randbytes` is injected so that a simulation can be repeated from its seed.
    """

    randbytes: Callable[[int], bytes] = secrets.token_bytes

    def new(self, prefix: str, at: datetime) -> str:
        """Return a new identifier such as `mem_06frsq0g3tq7p4…` for a thing made `at` that instant."""
        return f"{prefix}_{_base32hex(self.uuid(at).bytes)}"

    def uuid(self, at: datetime) -> UUID:
        """Return a new UUIDv7 for that instant."""
        milliseconds = int(at.timestamp() * 1000)
        tail = int.from_bytes(self.randbytes(10), "big")
        value = (milliseconds & (2**48 - 1)) << 80 | tail
        value = value & ~(0xF << 76) | 0x7 << 76
        value = value & ~(0x3 << 62) | 0x2 << 62
        return UUID(int=value)


def _base32hex(raw: bytes) -> str:
    return base64.b32hexencode(raw).decode("ascii").rstrip("=").lower()
