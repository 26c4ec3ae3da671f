"""What is said at the end: a table for people, one line a ratio, and a document for machines."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson
from rich.console import Console
from rich.table import Table

from bench.contest import Outcome
from bench.limits import limits

CALLED = {
    "service": "the federation service",
    "embedded": "the federation service",
    "again": "the same, to who has the answer (304)",
    "smaller": "the federation service, 5,000 meetings",
    "beside": "the other checkout's service",
    "bare": "same SQL, bare Flask view, jsonify",
    "embedded bare": "same SQL, bare Flask view, jsonify",
    "pgbench": "same SQL, pgbench",
}
WITHOUT_PGBENCH = "pgbench was not found, so its figures are left out; Debian has it in postgresql-contrib."


def as_document(outcomes: Iterable[Outcome], circumstances: Mapping[str, Any]) -> dict[str, Any]:
    """Return the whole result: circumstances, every turn, medians and ratios."""
    courses = {outcome.name: outcome for outcome in outcomes}
    told = {name: _course(outcome) for name, outcome in courses.items()}
    return {**circumstances, "limits": limits(courses), "courses": told}


def show(console: Console, outcomes: Iterable[Outcome], document: Mapping[str, Any]) -> None:
    """Print a table a course, one line a ratio, and under which settings it was measured."""
    for outcome in outcomes:
        console.print(_table(outcome))
        for other, ratio in outcome.ratios().items():
            console.print(f"  ratio {outcome.name}: service / {other} = {ratio:.2f}")
    for each in document["limits"]:
        console.print(
            f"{'met' if each['is_met'] else 'NOT MET'}: {each['said']}: {each['seen']:.2f}, asked {each['asked']}"
        )
    if not document["has_pgbench"]:
        console.print(WITHOUT_PGBENCH)
    held = ", ".join(f"{name} {value}" for name, value in document["postgresql"].items())
    console.print(f"{document['processors']} processors, {document['workers']} workers; PostgreSQL: {held}.")


def write(document: Mapping[str, Any], file: Path) -> None:
    """Write the document."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(orjson.dumps(document, option=orjson.OPT_INDENT_2))


def _course(outcome: Outcome) -> dict[str, Any]:
    return {
        "title": outcome.title,
        "medians": {name: asdict(outcome.middle(name)) for name in outcome.turns},
        "ratios": {f"service / {other}": ratio for other, ratio in outcome.ratios().items()},
        "turns": {name: [asdict(turn) for turn in turns] for name, turns in outcome.turns.items()},
    }


def _table(outcome: Outcome) -> Table:
    table = Table(title=outcome.title, title_justify="left")
    table.add_column("")
    for heading in ("requests/s", "p50 ms", "p99 ms", "processor ms", "wrong"):
        table.add_column(heading, justify="right")
    for name in outcome.turns:
        middle = outcome.middle(name)
        cost = f"{middle.cost:.2f}" if middle.cost else "-"
        rate, half, most = f"{middle.rate:,.0f}", f"{middle.p50:.1f}", f"{middle.p99:.1f}"
        table.add_row(CALLED.get(name, name), rate, half, most, cost, str(middle.refused))
    return table
