"""The command: set up, let everybody run in turns, print, and exit 1 when an answer was wrong or a limit missed."""

from __future__ import annotations

import argparse
import os
import sys
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.console import Console

from bench.contest import Course, compete
from bench.course import embedded_course, near_course, other_reads, report_course
from bench.postgresql import Server, started
from bench.processes import Processes
from bench.report import as_document, show, write
from bench.stage import Stage, set_up

RESULT = Path("var/bench.json")
COURSES = (near_course, embedded_course, other_reads, report_course)
console = Console()


def main() -> int:
    """Measure search and ingest, and return the exit code."""
    asked = _asked()
    with (
        started() as server,
        TemporaryDirectory(prefix="mutuality-bench-") as folder,
        Processes(workers=asked.workers) as processes,
    ):
        stage = set_up(server, Path(folder), say=console.print)
        outcomes = [
            compete(course, rounds=asked.rounds, seconds=asked.seconds, say=console.print)
            for course in _courses(stage, processes, asked)
        ]
        document = as_document(outcomes, _circumstances(asked, server))
    show(console, outcomes, document)
    write(document, asked.result)
    console.print(f"Written to {asked.result}.")
    is_wrong = any(sample.refused for outcome in outcomes for sample in outcome.samples())
    return 1 if is_wrong or not all(each["is_met"] for each in document["limits"]) else 0


def _courses(stage: Stage, processes: Processes, asked: argparse.Namespace) -> list[Course]:
    running = processes.start(stage, beside=asked.beside)
    return [make(stage, running, connections=asked.connections) for make in COURSES]


def _circumstances(asked: argparse.Namespace, server: Server) -> dict[str, object]:
    measured = {name: getattr(asked, name) for name in ("workers", "connections", "rounds", "seconds")}
    at = datetime.now(UTC).isoformat(timespec="seconds")
    held = {"postgresql": server.settings(), "has_pgbench": server.pgbench() is not None}
    return {"measured_at": at, "processors": os.cpu_count(), **measured, **held}


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
