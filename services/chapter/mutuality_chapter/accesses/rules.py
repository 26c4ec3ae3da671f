"""When an access is noted to have been, how long it is kept, and what a member reads instead of an account."""

from __future__ import annotations

import hashlib
import hmac
from base64 import b32encode
from datetime import datetime, timedelta

KEPT_DAYS = 730
PSEUDONYM_BYTES = 10


def noted_at(now: datetime, *, is_change: bool) -> datetime:
    """Return when an access was: a change to the instant; of readings, which come often, the hour."""
    return now if is_change else now.replace(minute=0, second=0, microsecond=0)


def forgotten_before(now: datetime) -> datetime:
    """Return before when an access was that is kept no longer."""
    return now - timedelta(days=KEPT_DAYS)


def pseudonym(secret: bytes, *, member_id: str, account_id: str) -> str:
    """Return what a member reads instead of an account: the same for it each time, and another for another member."""
    told = hmac.new(secret, f"{member_id} {account_id}".encode(), hashlib.sha256).digest()
    return b32encode(told[:PSEUDONYM_BYTES]).decode().lower()
