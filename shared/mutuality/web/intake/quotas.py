"""How many different things one caller reads in a while, in bounded memory; counted per process, as limits are.

Each caller has a row of bits. What is read sets the bit that its identifier falls on, so that reading it again counts
nothing, and how many different things were read follows from the bits that are still unset (linear counting: at a
few thousand within about two in a hundred). Which things they were is not kept, and cannot be read off.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any
from zlib import crc32

from flask import g, request

from mutuality.callers import network_of
from mutuality.clock import Clock
from mutuality.problems import RateLimited
from mutuality.web.intake.pages import Page

BYTES = 1024
BITS = 8 * BYTES
MOST_CALLERS = 10_000
SPREAD, WORD = 2_654_435_769, 2**32  # so that names alike but for a digit fall far apart


@dataclass(frozen=True)
class Quota:
    """At most about `count` different things in `seconds` by one caller, unless the operator says another number."""

    name: str
    count: int
    seconds: int


@dataclass
class Read:
    """What one caller read since an instant."""

    since: float
    bits: bytearray = field(default_factory=lambda: bytearray(BYTES))
    unset: int = BITS

    @property
    def count(self) -> int:
        """Return how many different things they were, about."""
        return round(BITS * math.log(BITS / max(self.unset, 1)))

    def add(self, names: Iterable[str]) -> None:
        """Count what was not counted yet."""
        for name in names:
            place = (crc32(name.encode()) * SPREAD % WORD) * BITS // WORD
            bit = 1 << (place & 7)
            if not self.bits[place >> 3] & bit:
                self.bits[place >> 3] |= bit
                self.unset -= 1


@dataclass
class Quotas:
    """What every caller read; `said` is how much the operator allows. More than the bits can tell is never reached."""

    clock: Clock
    said: dict[str, int] = field(default_factory=dict)
    read: dict[tuple[str, str], Read] = field(default_factory=dict)

    def require_left(self, quota: Quota, caller: str) -> dict[str, str]:
        """Refuse a caller who read as much as they may, and return the RateLimit headers.

        Raises:
            RateLimited: they did; the answer says when to come back.
        """
        read = self._of(quota, caller)
        headers = self.headers(quota, read)
        if read.count >= self._most(quota):
            wait = self._wait(quota, read)
            detail = f"You read {read.count} different things; come back in {wait} seconds, or use a feed."
            raise RateLimited(detail, headers={**headers, "Retry-After": str(wait)})
        return headers

    def add(self, quota: Quota, caller: str, names: Iterable[str]) -> dict[str, str]:
        """Count what a caller is about to read, and return the RateLimit headers."""
        read = self._of(quota, caller)
        read.add(names)
        return self.headers(quota, read)

    def headers(self, quota: Quota, read: Read) -> dict[str, str]:
        """Return how much may be read, and how much is left."""
        most, left = self._most(quota), max(0, self._most(quota) - read.count)
        state = f'"{quota.name}";r={left};t={self._wait(quota, read)}'
        return {"RateLimit-Policy": f'"{quota.name}";q={most};w={quota.seconds}', "RateLimit": state}

    def _most(self, quota: Quota) -> int:
        return self.said.get(quota.name, quota.count)

    def _wait(self, quota: Quota, read: Read) -> int:
        return max(1, math.ceil(read.since + quota.seconds - self.clock.now().timestamp()))

    def _of(self, quota: Quota, caller: str) -> Read:
        now = self.clock.now().timestamp()
        known = self.read.get((quota.name, caller))
        if known is not None and 0 <= now - known.since < quota.seconds:
            return known
        self.read.pop((quota.name, caller), None)
        while len(self.read) >= MOST_CALLERS:
            self.read.pop(next(iter(self.read)))  # whose time began first is over first
        self.read[quota.name, caller] = Read(now)
        return self.read[quota.name, caller]


def require_left(quota: Quota | None) -> None:
    """Refuse whoever asks if they read as much as they may of what an operation, or a page, gives.

    Raises:
        RateLimited: they did.
    """
    if quota is not None:
        _tell(g.quotas.require_left(quota, caller()))


def count_read(quota: Quota | None, result: Any) -> None:
    """Count what whoever asks is about to read: the thing the address names, or each thing of a list."""
    if quota is not None:
        named = list((request.view_args or {}).values())
        items = result.items if isinstance(result, Page) else result["items"] if not named else ()
        count_named(quota, map(str, named or [each["id"] if isinstance(each, dict) else each.id for each in items]))


def count_named(quota: Quota, names: Iterable[str]) -> None:
    """Count things of these names as read by whoever asks, where an address has other names for them than we."""
    _tell(g.quotas.add(quota, caller(), names))


def caller() -> str:
    """Return who asks: an address, of version 6 its network; what is open reads no token."""
    return network_of(request.remote_addr or "")


def _tell(headers: dict[str, str]) -> None:
    """Add to what the answer says of limits; where both hold, both are told."""
    said = dict(g.get("limit_headers", {}))
    for name, value in headers.items():
        others = [each for each in said.get(name, "").split(", ") if each and each.partition(";")[0] not in value]
        said[name] = ", ".join([*others, value])
    g.limit_headers = said
