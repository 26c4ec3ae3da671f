"""Time on the processor: of this process, and of the database server's where there is one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from statistics import median

from bench.processors import ran


@dataclass(frozen=True)
class Spent:
    """Milliseconds on the processor: the median of some turns, in this process and in the server's."""

    here: float
    server: float

    @property
    def total(self) -> float:
        """Return both together."""
        return self.here + self.server


@dataclass(frozen=True)
class Meter:
    """Measures turns; `postmaster` is the server's first process, or None where the database is embedded."""

    postmaster: int | None = None

    def measure(self, turns: Iterator[Callable[[], object]]) -> Spent:
        """Take each turn and return what it cost in the middle; making ready for a turn costs nothing."""
        taken = [self._one(turn) for turn in turns]
        return Spent(median(here for here, _ in taken), median(server for _, server in taken))

    def _one(self, turn: Callable[[], object]) -> tuple[float, float]:
        here, server = time.process_time(), self._server()
        turn()
        return 1000 * (time.process_time() - here), self._server() - server

    def _server(self) -> float:
        """Return the milliseconds the server's living processes have run."""
        return 0.0 if self.postmaster is None else ran(self.postmaster)
