"""Time on the processor of processes and all that descend from them, as Linux counts it."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

PROCESSES = Path("/proc")


def ran(*roots: int) -> float:
    """Return the milliseconds that living processes have run: these, their children, and theirs."""
    children = defaultdict(list)
    for each in PROCESSES.iterdir():
        if each.name.isdigit() and (parent := _parent(each)) is not None:
            children[parent].append(int(each.name))
    family, waiting = set[int](), list(roots)
    while waiting:
        one = waiting.pop()
        family.add(one)
        waiting += children[one]
    return sum(_ran(PROCESSES / str(each)) for each in family)


def _parent(process: Path) -> int | None:
    try:
        return int((process / "stat").read_text().rpartition(")")[2].split()[1])
    except OSError:
        return None


def _ran(process: Path) -> float:
    """Return the milliseconds a process has run, all its threads. Source: proc(5), `schedstat`, the first field."""
    try:
        return sum(int((task / "schedstat").read_text().split()[0]) for task in (process / "task").iterdir()) / 1e6
    except OSError:
        return 0.0
