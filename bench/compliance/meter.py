"""Time on the processor: of this process, and of the database server's where there is one."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from bench.postgresql import Server

PROCESSES = Path("/proc")


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
        if self.postmaster is None:
            return 0.0
        return sum(_ran(each) for each in PROCESSES.iterdir() if each.name.isdigit() and self._is_of_server(each))

    def _is_of_server(self, process: Path) -> bool:
        try:
            parent = (process / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            return False
        return str(self.postmaster) in {parent, process.name}


def _ran(process: Path) -> float:
    """Return the milliseconds a process has run. Source: proc(5), `/proc/pid/schedstat`, the first field."""
    try:
        return int((process / "schedstat").read_text().split()[0]) / 1e6
    except OSError:
        return 0.0


def postmaster_of(server: Server) -> int:
    """Return the first process of a server."""
    folder = server.execute("SHOW data_directory")[0][0]
    return int((Path(folder) / "postmaster.pid").read_text().splitlines()[0])
