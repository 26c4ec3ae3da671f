"""The command: measure, print beside the limits and the design's table, exit 1 where one is passed."""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from bench.compliance.meter import Meter
from bench.postgresql import postmaster_of, started
from bench.stage import driver_url
from bench.statistics import histories, work
from bench.statistics.ground import filled, settled
from bench.statistics.truth import Truth, truth
from bench.world import UNITS
from mutuality.disclosure import tables

console = Console()
SEED, FEW, FEW_RUNS = 7, 500, 5
WITHIN = 1.5
DESIGN = {500: (6.0, 0.87, 8.4), 5000: (2.0, 0.28, 8.1)}
"""Median errors of national totals in percent, by the number of chapters: noised, sum only, suppressed."""
AUDITED = 200
HISTORY = 600


@dataclass(frozen=True)
class Row:
    """One thing that was measured: what was seen, and the limit, in the same unit."""

    name: str
    seen: float
    limit: float | None
    unit: str

    @property
    def is_past(self) -> bool:
        """Say whether it is more than it may be."""
        return self.limit is not None and self.seen > self.limit


def main() -> int:
    """Measure, print, and return the exit code."""
    asked = _asked()
    rows = _reading(asked.returns)
    spent, kept = _leaving(asked.chapters, asked.turns)
    runs = [_protected(FEW, run) for run in range(FEW_RUNS)]
    rows += [*spent, *_truth(FEW, runs), *_truth(asked.chapters, [kept])]
    console.print(_table(rows))
    return int(any(row.is_past for row in rows))


def _reading(returns: int) -> list[Row]:
    """Measure the reading of roll-ups, on both databases, and hold what grew against what is added up anew."""
    with tempfile.TemporaryDirectory() as folder:
        urls = [f"sqlite:///{Path(folder) / name}.sqlite3" for name in ("rollups", "histories")]
        rows = _read("SQLite", urls, None, returns)
    with started() as server:
        urls = [driver_url(server, server.create(name)) for name in ("rollups", "histories")]
        return rows + _read("PostgreSQL", urls, postmaster_of(server), returns)


def _read(name: str, urls: list[str], postmaster: int | None, returns: int) -> list[Row]:
    console.print(f"{name}: a year's roll-ups as {returns:,} chapters' returns leave them, written straight.")
    database, world = filled(urls[0], returns)
    meter = Meter(postmaster)
    what = f"12 months x 10 indicators by {UNITS} units"
    rollups, totals = (meter.measure(turns(database, world)) for turns in (work.rollups_read, work.totals_read))
    database.dispose()
    return [
        Row(f"{name}: roll-ups read, {what}", rollups.total, 20, "ms"),
        Row(f"{name}: the same as totals with states and coverage", totals.total, None, "ms"),
        Row(f"{name}: bytes by which roll-ups that grew differ from those added up anew", _grown(urls[1]), 0, ""),
    ]


def _grown(url: str) -> int:
    """Return by how many bytes the roll-ups of a random history differ from what its figures add up to."""
    database, world = settled(url, chapters=40)
    histories.live(database, world, HISTORY)
    with database.reading() as session:
        grown, anew = histories.added_up(session, world), histories.recomputed(session)
    database.dispose()
    return sum(one != other for one, other in zip(grown, anew, strict=False)) + abs(len(grown) - len(anew))


def _leaving(chapters: int, turns: int) -> tuple[list[Row], list[tables.Table]]:
    """Measure what chapters do before figures leave, and return what one period of everybody came to."""
    console.print(f"{chapters:,} chapters of five to sixty people: 20 indicators in 4 groups, and 3 of all people.")
    drawn, kept = random.Random(SEED), list[tables.Table]()
    newest = [1000 * _seconds(turn) for turn in work.newest_protected(drawn, turns)]
    everybody = sum(map(_seconds, work.everybody_protected(drawn, chapters, kept)))
    noise = sum(map(_seconds, work.noise_drawn(drawn, chapters)))
    one = f"one chapter's period suppressed and audited over {work.LOOKING_BACK}"
    return [
        Row(f"{one}: median of {turns}", median(newest), 50, "ms"),
        Row(f"{one}: the slowest", max(newest), None, "ms"),
        Row(f"a period of {chapters:,} chapters suppressed and audited", everybody, 120, "s"),
        Row(f"{chapters:,} noised releases drawn, 20 figures each", noise, 15, "s"),
        Row(f"hidden figures of {AUDITED} of them that can be narrowed", work.given_away(kept[:AUDITED]), 0, ""),
    ], kept


def _protected(chapters: int, run: int) -> list[tables.Table]:
    kept = list[tables.Table]()
    for turn in work.everybody_protected(random.Random(SEED + 1 + run), chapters, kept):
        turn()
    return kept


def _truth(chapters: int, runs: list[list[tables.Table]]) -> list[Row]:
    """Measure how true national totals are, in the middle of some runs."""
    found, design = [truth(each) for each in runs], DESIGN.get(chapters)
    limits = [None, None, None] if design is None else [WITHIN * part for part in design]
    name = f"national totals of {chapters:,} chapters, median error"
    seen = {part: median(getattr(each, part) for each in found) for part in Truth.__annotations__}
    return [
        Row(f"{name}: noised, epsilon 1", seen["noised"], limits[0], "%"),
        Row(f"{name}: summed by two aggregators, epsilon 1", seen["summed"], limits[1], "%"),
        Row(f"{name}: small ones hidden, estimated", seen["alone"], limits[2], "%"),
        Row(f"{name}: suppressed as they leave, estimated", seen["leaving"], limits[2], "%"),
        Row(f"estimates of {chapters:,} chapters further off than two standard errors", seen["further_off"], None, ""),
        Row(f"figures of {chapters:,} chapters of 20 that are too uncertain to estimate", seen["unsure"], None, ""),
    ]


def _seconds(turn: work.Turn) -> float:
    before = time.process_time()
    turn()
    return time.process_time() - before


def _table(rows: list[Row]) -> Table:
    table = Table(title="On the processor, in this process and in the database server; errors as parts of the truth")
    for column in ("", "seen", "limit"):
        table.add_column(column, justify="right" if column else "left")
    for row in rows:
        limit = "-" if row.limit is None else f"{row.limit:,.2f} {row.unit}"
        table.add_row(row.name, f"{row.seen:,.2f} {row.unit}", limit, style="bold red" if row.is_past else None)
    return table


def _asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="bench.statistics", description="Measure what figures cost and are worth.")
    parser.add_argument("--returns", type=int, default=120_000, help="chapters behind the roll-ups (default 120,000)")
    parser.add_argument("--chapters", type=int, default=5000, help="chapters that are simulated (default 5,000)")
    parser.add_argument("--turns", type=int, default=40, help="chapters audited over eight periods (default 40)")
    return parser.parse_args()


if __name__ == "__main__":
    sys.exit(main())
