"""The command: measure on SQLite and on PostgreSQL, print beside a peer's figures, exit 1 where a limit is passed."""

from __future__ import annotations

import argparse
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table

from bench.compliance import work
from bench.compliance.ground import ITEMS, Ground, filled
from bench.compliance.meter import Meter, Spent
from bench.postgresql import postmaster_of, started
from bench.stage import driver_url

console = Console()


@dataclass(frozen=True)
class Course:
    """One thing that is measured: our limit in milliseconds, if there is one, and what a peer was seen to need.

    Source: measured on CISO Assistant v3.11.1; its campaign was over 200 units and 106 items, ours over 1,000 and 60.
    """

    name: str
    limit: float | None
    peer: str


WORD = Course("one chapter's signed word taken in, with receipt", None, "-")
REVIEW = Course("one officer's verdict written", 10, "1,332 ms")
EDITION = Course("an edition of 60 items rolled out to 1,000 chapters", 50, "19,000 ms (200 units)")
PROGRESS = Course("progress of 1,000 chapters x 60 items", 30, "36,300 ms (200 units)")
BODY = Course("all verdicts of 1,000 chapters x 60 items, with a page of them", None, "-")
ITEM = Course("one changed item read anew over 8,200 chapters", 2000, "-")
Seen = dict[str, dict[Course, Spent]]


def main() -> int:
    """Measure, print, and return the exit code."""
    asked = _asked()
    seen: Seen = {}
    with tempfile.TemporaryDirectory() as folder:
        small, large = (f"sqlite:///{Path(folder) / name}.sqlite3" for name in ("small", "large"))
        seen["SQLite"] = _measure(small, large, Meter(), asked)
    with started() as server:
        small, large = (driver_url(server, server.create(name)) for name in ("small", "large"))
        seen["PostgreSQL"] = _measure(small, large, Meter(postmaster_of(server)), asked)
    console.print(_table(seen))
    return int(any(_is_past(course, spent) for each in seen.values() for course, spent in each.items()))


def _is_past(course: Course, spent: Spent) -> bool:
    return course.limit is not None and spent.total > course.limit


def _measure(small: str, large: str, meter: Meter, asked: argparse.Namespace) -> dict[Course, Spent]:
    ground, _, edition_id = _settled(small, asked.chapters)
    seen = {
        WORD: meter.measure(work.words_taken_in(ground, edition_id)),
        REVIEW: meter.measure(work.reviews_written(ground, edition_id)),
        PROGRESS: meter.measure(work.progress_read(ground, edition_id)),
        BODY: meter.measure(work.body_read(ground)),
        EDITION: meter.measure(work.editions_rolled_out(ground)),
    }
    ground.database.dispose()
    ground, path, _ = _settled(large, asked.most)
    seen[ITEM] = meter.measure(work.item_read_anew(ground, path))
    ground.database.dispose()
    return seen


def _settled(url: str, chapters: int) -> tuple[Ground, str, str]:
    console.print(f"Filling {url.partition(':')[0]}: {chapters:,} chapters, {ITEMS} items each.")
    ground = filled(url, chapters)
    path, edition_id = ground.publish(work.SLUGS)
    ground.fill_states()
    return ground, path, edition_id


def _table(seen: Seen) -> Table:
    table = Table(title="Milliseconds on the processor, the middle of all turns (in this process + in the server)")
    for column in ("", *seen, "limit", "peer"):
        table.add_column(column, justify="left" if not column else "right")
    for course in (REVIEW, WORD, EDITION, PROGRESS, BODY, ITEM):
        ours = (_said(each[course]) for each in seen.values())
        table.add_row(course.name, *ours, f"{course.limit:,.0f}" if course.limit else "-", course.peer)
    return table


def _said(spent: Spent) -> str:
    return f"{spent.total:,.1f} ({spent.here:,.1f} + {spent.server:,.1f})"


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.compliance", description="Measure what compliance costs.")
    parser.add_argument("--chapters", type=int, default=1000, help="chapters of the smaller federation (default 1,000)")
    parser.add_argument("--most", type=int, default=8200, help="chapters of the larger one (default 8,200)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
