"""A scene: a sentence for somebody who never heard of it, a table, and the claims behind every figure shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.measure import Measurement
from rich.table import Table

MOST_FAULTS_SHOWN = 12


@dataclass(frozen=True)
class Claim:
    """Something the demo says, whether it is so, and what was found."""

    says: str
    is_so: bool
    found: str = ""


@dataclass
class Scene:
    """One part of the report."""

    title: str
    sentence: str
    table: Table
    claims: list[Claim] = field(default_factory=list)

    def claim(self, says: str, *, is_so: bool, found: Any = "") -> None:
        """Add a claim."""
        self.claims.append(Claim(says, is_so, str(found)))

    def compare(self, says: str, *, found: Any, reckoned: Any) -> None:
        """Claim that what was found is what the demo's own books come to."""
        self.claim(says, is_so=found == reckoned, found=f"found {found}, reckoned {reckoned}")

    def show(self, console: Console, number: int) -> None:
        """Print it, and how many comparisons stand behind it."""
        console.print()
        console.rule(f"[bold]{number}. {self.title}", align="left", style="cyan")
        console.print(self.sentence, style="italic")
        console.print()
        show_table(console, self.table)
        broken = [claim for claim in self.claims if not claim.is_so]
        if broken:
            console.print(f"[bold red]✗ {len(broken)} of {len(self.claims)} comparisons failed.")
        else:
            console.print(f"[green]✓[/] {len(self.claims)} comparisons hold.", style="dim")


def show_faults(console: Console, scenes: Iterable[Scene]) -> int:
    """Print the claims that do not hold, and return how many there are."""
    broken = [(scene, claim) for scene in scenes for claim in scene.claims if not claim.is_so]
    for scene, claim in broken[:MOST_FAULTS_SHOWN]:
        console.print(f"[bold red]✗ {scene.title}:[/] {escape(claim.says)} ({escape(claim.found)})", highlight=False)
    if len(broken) > MOST_FAULTS_SHOWN:
        console.print(f"[bold red]✗ and {len(broken) - MOST_FAULTS_SHOWN} more.")
    return len(broken)


def table_of(*headings: str, numbers_from: int = 1) -> Table:
    """Return an empty table whose columns from that place on hold numbers."""
    table = Table(header_style="bold", title_justify="left")
    for place, heading in enumerate(headings):
        table.add_column(heading, justify="right" if place >= numbers_from else "left", overflow="fold")
    return table


def show_table(console: Console, table: Table) -> None:
    """Print a table with every word whole if the terminal is wide enough for that; else words are folded, never cut."""
    asked = [_asked(console, table, place) for place in range(len(table.columns))]
    words, count = sum(each.minimum for each in asked), len(asked)
    table.collapse_padding = words + 3 * count + 1 > console.width
    spare = console.width - words - (2 * count + 2 if table.collapse_padding else 3 * count + 1)
    if spare >= 0:
        widths = _widths(asked, spare)
        for column, width in zip(table.columns, widths, strict=True):
            column.width = width
        table.columns[0].width = widths[0] + table.collapse_padding  # its left padding is drawn and not counted
    console.print(table)


def _asked(console: Console, table: Table, place: int) -> Measurement:
    """Return how wide a column's longest word is, and how wide its longest cell."""
    column = table.columns[place]
    cells = [Measurement.get(console, console.options, each) for each in (column.header, *column.cells)]
    return Measurement(max(each.minimum for each in cells), max(each.maximum for each in cells))


def _widths(asked: list[Measurement], spare: int) -> list[int]:
    """Give each column its longest word, and what is to spare to those that lack most."""
    widths = [each.minimum for each in asked]
    for _ in range(spare):
        lacking = [each.maximum - width for each, width in zip(asked, widths, strict=True)]
        widths[lacking.index(max(lacking))] += max(lacking) > 0
    return widths
