"""The command: set up, let everybody run in turns, print, and exit 1 when any answer was wrong."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path

from rich.console import Console

from bench.contest import Course, compete
from bench.course import near_course, report_course
from bench.postgresql import started
from bench.processes import Processes
from bench.report import as_document, show, write
from bench.stage import Stage, set_up

RESULT = Path("var/bench.json")
console = Console()


def main() -> int:
    """Measure search and ingest, and return the exit code."""
    asked = _asked()
    with started() as server, Processes(workers=asked.workers) as processes:
        stage = set_up(server, say=console.print)
        outcomes = [
            compete(course, rounds=asked.rounds, seconds=asked.seconds, say=console.print)
            for course in _courses(stage, processes, asked)
        ]
        document = as_document(outcomes, _circumstances(asked, server.settings()))
    show(console, outcomes, document)
    write(document, asked.result)
    console.print(f"Written to {asked.result}.")
    return 1 if any(sample.refused for outcome in outcomes for sample in outcome.samples()) else 0


def _courses(stage: Stage, processes: Processes, asked: argparse.Namespace) -> list[Course]:
    addresses = processes.start(stage, beside=asked.beside)
    return [make(stage, addresses, connections=asked.connections) for make in (near_course, report_course)]


def _circumstances(asked: argparse.Namespace, settings: dict[str, str]) -> dict[str, object]:
    measured = {name: getattr(asked, name) for name in ("workers", "connections", "rounds", "seconds")}
    at = datetime.now(UTC).isoformat(timespec="seconds")
    return {"measured_at": at, "processors": os.cpu_count(), **measured, "postgresql": settings}


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench", description="Measure search and ingest beside the bare limit.")
    parser.add_argument("--rounds", type=int, default=3, help="rounds, everybody in turn (default 3)")
    parser.add_argument("--seconds", type=float, default=3.0, help="seconds measured a turn (default 3)")
    parser.add_argument("--connections", type=int, default=8, help="requests in flight (default 8)")
    parser.add_argument("--workers", type=int, default=2, help="worker processes of service and bare view (default 2)")
    parser.add_argument("--beside", metavar="COMMAND", help="mutuality-federation of another checkout, to compare with")
    parser.add_argument("--result", type=Path, default=RESULT, help=f"where the result is written (default {RESULT})")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
