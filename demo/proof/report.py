"""The report: every scene in order, then whether all that was claimed is so."""

from __future__ import annotations

from rich.console import Console

from demo.play.story import Story
from demo.proof.canaries import canaries
from demo.proof.control import control, offices, verdicts
from demo.proof.days import days
from demo.proof.modes import modes
from demo.proof.places import places
from demo.proof.presets import explained, presets
from demo.proof.receipts import receipts
from demo.proof.reports import coverage, kept_back
from demo.proof.rooms import rooms
from demo.proof.scenes import show_faults
from demo.proof.totals import totals

SCENES = (
    control,
    verdicts,
    offices,
    presets,
    explained,
    totals,
    coverage,
    kept_back,
    modes,
    places,
    days,
    rooms,
    receipts,
    canaries,
)


def report(story: Story, console: Console) -> int:
    """Print what the offices see, compare all of it with the demo's own books, and return how many claims failed."""
    scenes = []
    for number, tell in enumerate(SCENES, start=1):
        scenes.append(tell(story))
        scenes[-1].show(console, number)
    console.print()
    failed = show_faults(console, scenes)
    claims = sum(len(scene.claims) for scene in scenes)
    if failed:
        console.print(f"[bold red]{failed} of {claims} comparisons failed.")
    else:
        console.print(f"[bold green]All {claims} comparisons hold:[/] every figure above was reckoned a second time.")
    return failed
