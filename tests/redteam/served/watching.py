"""RT8: somebody who sees when a chapter speaks, how often, how much, and what is logged, but not what is said."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import structlog

from mutuality.clock import SetClock
from tests.bonds import Bond
from tests.wiring import DirectTransport

NUMBER = re.compile(rb"-?\d+")


@dataclass(frozen=True)
class Seen:
    """What can be seen of one month: when something was sent, how many messages, how long, and how much was logged.

    Numbers count as one letter each: how long a number is, is told by the number itself, and this asks what else is.
    """

    seconds_to_the_first: float
    seconds_after_its_end: float
    messages: int
    length: int
    log_lines: int


@dataclass
class Watcher:
    """Lives months with a chapter, and notes what can be seen of each from outside."""

    bond: Bond
    network: DirectTransport
    clock: SetClock

    def month(self, year: int, month: int, happens: Callable[[Bond], None]) -> Seen:
        """Let something happen within a month, or not; the chapter dials on that day, and reports on the next first."""
        self.network.sent.clear()
        times: list[float] = []
        happened = datetime(year, month, 10, 12, tzinfo=UTC)
        ends = datetime(year + month // 12, month % 12 + 1, 2, 12, tzinfo=UTC)
        with logged() as lines:
            self._dial(happened, times, happens)
            self._dial(ends, times, lambda bond: _release(bond, f"{year}-{month:02}"))
        sizes = [len(NUMBER.sub(b"0", content)) for content in map(_plain, self.network.sent)]
        begun, over = (at.replace(day=1).timestamp() for at in (happened, ends))
        return Seen(times[0] - begun, times[-1] - over, len(sizes), sum(sizes), len(lines))

    def _dial(self, at: datetime, times: list[float], first: Callable[[Bond], None]) -> None:
        self.clock.at = at
        first(self.bond)
        before = len(self.network.sent)
        assert self.bond.dial()["outcome"] == "done"
        times.extend([at.timestamp()] * (len(self.network.sent) - before))


def auc(with_it: list[float], without: list[float]) -> float:
    """Return how often a month in which it happened shows more than one in which it did not, or less, at best."""
    pairs = [(one > other) + (one == other) / 2 for one in with_it for other in without]
    share = sum(pairs) / len(pairs)
    return max(share, 1 - share)


@contextmanager
def logged() -> Iterator[list[dict[str, Any]]]:
    """Note every line either service logs."""
    with structlog.testing.capture_logs() as lines:
        yield lines


def _release(bond: Bond, period: str) -> None:
    answer = bond.coordinator.request("PUT", f"/v1/reports/{period}")
    assert answer.status_code == 200, answer.json


def _plain(sent: tuple[str, str, bytes]) -> bytes:
    """Return what a message says apart from its signature and salt, which are as long whatever they are of."""
    content = sent[2]
    if not content.startswith(b"{"):
        return b""
    said = json.loads(content)
    return str(said.get("data", "")).encode()
