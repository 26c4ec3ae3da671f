"""A scene: a sentence for somebody who never heard of it, a table, and the claims behind every figure shown."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from rich.console import Console
from rich.markup import escape
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
        console.print(self.table)
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
        table.add_column(heading, justify="right" if place >= numbers_from else "left")
    return table
