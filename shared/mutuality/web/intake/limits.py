"""A token bucket per caller for the few doors open to strangers; kept in memory, so it counts per process."""

from __future__ import annotations

import math
from dataclasses import dataclass, field

from mutuality.callers import network_of
from mutuality.clock import Clock
from mutuality.problems import RateLimited

MOST_CALLERS = 10_000


@dataclass(frozen=True)
class Limit:
    """At most `count` requests in `seconds` from one caller."""

    name: str
    count: int
    seconds: int


@dataclass
class Buckets:
    """How much each caller has left of each limit."""

    clock: Clock
    levels: dict[tuple[str, str], tuple[float, float]] = field(default_factory=dict)

    def take(self, limit: Limit, caller: str) -> dict[str, str]:
        """Take one from the bucket of a caller, or of their network of version 6, and return the RateLimit headers.

        Raises:
            RateLimited: the bucket is empty; the answer says when to come back.
        """
        now, caller = self.clock.now().timestamp(), network_of(caller)
        level, at = self.levels.get((limit.name, caller), (float(limit.count), now))
        level = min(limit.count, level + max(0.0, now - at) * limit.count / limit.seconds)
        headers = {"RateLimit-Policy": f'"{limit.name}";q={limit.count};w={limit.seconds}'}
        if level < 1:
            wait = math.ceil((1 - level) * limit.seconds / limit.count)
            headers |= {"RateLimit": f'"{limit.name}";r=0;t={wait}', "Retry-After": str(wait)}
            raise RateLimited(f"Too many requests; come back in {wait} seconds.", headers=headers)
        if len(self.levels) >= MOST_CALLERS:
            self.levels.clear()
        self.levels[limit.name, caller] = (level - 1, now)
        return headers | {"RateLimit": f'"{limit.name}";r={int(level - 1)};t={limit.seconds}'}
