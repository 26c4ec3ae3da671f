"""What the attacks measured, and the page it is written to by `make redteam`."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

PAGE = Path(__file__).parents[2] / "docs" / "redteam.md"
IS_LONG = os.environ.get("REDTEAM") == "long"
HEAD = """# What attackers found

Written by `make redteam`, which carries out sixteen attacks on the real code at full size. The suite carries out the
same at a smaller size each time it runs. Twelve planted defects, in `tests/redteam/defects.py`, show that the attacks
find what they look for. Noise is drawn afresh by each run, so the figures move a little; whether they pass does not.

What we promise, and what we do not, stands in [its own page](promise.md).

| attack | what was measured | figure | passes |
|---|---|---|---|
"""


@dataclass(frozen=True)
class Finding:
    """One figure of an attack, and what it has to be."""

    attack: str
    what: str
    figure: str
    passes: str


FINDINGS: list[Finding] = []


def size(short: int, long: int) -> int:
    """Return how many to try: few in the suite, many for the report."""
    return long if IS_LONG else short


def found(attack: str, what: str, figure: float | str, passes: str) -> None:
    """Note what an attack measured."""
    FINDINGS.append(Finding(attack, what, _said(figure), passes))


def written() -> str:
    """Return the page."""
    rows = sorted(FINDINGS, key=lambda each: int(each.attack.removeprefix("RT")))
    return HEAD + "".join(f"| {each.attack} | {each.what} | {each.figure} | {each.passes} |\n" for each in rows)


def _said(figure: float | str) -> str:
    if isinstance(figure, str):
        return figure
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"
