"""What the attacks measured, and the page it is written to by `make redteam`."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from tests.marks import carried
from tests.redteam.attacks import ATTACKS
from tests.redteam.defects import DEFECTS

ROOT = Path(__file__).parents[2]
PAGE, KEPT = ROOT / "docs" / "redteam.md", ROOT / "var" / "redteam.json"
IS_LONG = os.environ.get("REDTEAM") == "long"
HEAD = """# What attackers found

Written by `make redteam` on {day}. It carries out sixteen attacks on the real code at full size, those that need a
running service on SQLite and on PostgreSQL; each row says how much was tried. The suite
carries out the same at a smaller size each time it runs. Noise is drawn afresh by each run, so the figures move a
little; whether they hold does not.

What we promise, and what we do not, stands in [its own page](promise.md).

## Where we fall short

- **RT1, suppressed figures.** Whoever knows that one person joined is sure of their state in the share of cases given
  below: no hidden figure is worked out, but a change from hidden to shown tells something. That is why noise, and not
  suppression, is what figures of people leave with unless members decide otherwise.
- **RT2, twenty quarters on either side.** Where states are as unlike in size as those the attack was first measured
  with, averaging adds at most 3 points. Where all four are equally common it adds more, as given below: an attacker has
  no better guess to begin with, so a hint decides more. It stays far from knowing. Wider noise would be the only mend,
  for Gaussian noise as wide tells an average as much: it would take an epsilon of about 0.35 a quarter, and every
  total would be off by nearly three times as much. We keep 1, which is what was promised.
- **RT8.** How long a number is goes with the number. Whether activity was nothing is told as it is, since activity
  leaves exactly; people who come and go move nothing that can be watched.

## The attacks

| attack | somebody | holds where | carried out by |
|---|---|---|---|
"""
FIGURES = """
## The figures

| attack | what was measured | figure | holds where |
|---|---|---|---|
"""
PLANTED = """
## Twelve planted defects

Each is planted in the real code, and each test here fails while it is; `tests/redteam/defects.py` has them.

| defect | what goes wrong | found by |
|---|---|---|
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


def keep() -> None:
    """Write the page from what was measured now, and on another database before."""
    before = [Finding(**each) for each in json.loads(KEPT.read_text(encoding="utf-8"))] if KEPT.exists() else []
    findings = list({(each.attack, each.what): each for each in [*before, *FINDINGS]}.values())
    KEPT.parent.mkdir(exist_ok=True)
    KEPT.write_text(json.dumps([asdict(each) for each in findings]), encoding="utf-8")
    PAGE.write_text(written(findings), encoding="utf-8")


def written(findings: list[Finding]) -> str:
    """Return the page."""
    rows = sorted(findings, key=lambda each: int(each.attack.removeprefix("RT")))
    figures = "".join(f"| {each.attack} | {each.what} | {each.figure} | {each.passes} |\n" for each in rows)
    return f"{HEAD.format(day=datetime.now(UTC).date())}{attacks()}{FIGURES}{figures}{PLANTED}{planted()}"


def attacks() -> str:
    """Return a row for each attack."""
    rows = ((name, *each, _tests("attack", name)) for name, each in ATTACKS.items())
    return "".join(f"| {name} | {what} | {holds} | {tests} |\n" for name, what, holds, tests in rows)


def planted() -> str:
    """Return a row for each planted defect."""
    rows = ((name, str(plant.__doc__), _tests("kills", name)) for name, plant in DEFECTS.items())
    return "".join(f"| {name.replace('_', ' ')} | {what} | {tests} |\n" for name, what, tests in rows)


def _tests(mark: str, name: str) -> str:
    return "<br>".join(f"`{test}`" for _, of, test in carried(mark) if of == name)


def _said(figure: float | str) -> str:
    if isinstance(figure, str):
        return figure
    return str(figure) if isinstance(figure, int) else f"{figure:.3f}"
