"""Which statements the service runs for a request, learnt by watching it: nobody copies SQL by hand.

A few probe requests are watched, each with the fields that make it different. A parameter that follows one of the
fields through every probe is that field; every other parameter is a constant, such as a receipt's text.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import Any

from sqlalchemy import Engine, event

Fields = Mapping[str, Any]


@dataclass(frozen=True)
class Statement:
    """One statement with the rows of parameters it was run with; several rows are one `executemany`."""

    sql: str
    rows: list[dict[str, Any]]


@dataclass
class Probe:
    """One watched request: the fields that make it different, and its statements."""

    fields: dict[str, Any]
    statements: list[Statement] = field(default_factory=list)


@dataclass(frozen=True)
class Step:
    """One statement to be run again. `rows` name for each parameter a field, or hold its constant.

    Where a driver takes parameters by their place, they are named by it here.
    """

    sql: str
    rows: list[dict[str, dict[str, Any]]]

    def bound(self, fields: Fields) -> list[dict[str, Any]]:
        """Return the rows of parameters for a request with these fields."""
        return [
            {name: fields[value["field"]] if "field" in value else value["value"] for name, value in row.items()}
            for row in self.rows
        ]

    def document(self) -> dict[str, Any]:
        """Return the step as JSON holds it."""
        return asdict(self)


@contextmanager
def watched(engine: Engine, probe: Probe) -> Iterator[None]:
    """Note into the probe what the engine executes inside the block."""

    def note(_conn: Any, _cursor: Any, sql: str, parameters: Any, _context: Any, many: Any) -> None:
        rows = [_named(row) for row in (parameters if many else [parameters])]
        probe.statements.append(Statement(sql, rows))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield
    finally:
        event.remove(engine, "before_cursor_execute", note)


def _named(parameters: Any) -> dict[str, Any]:
    if isinstance(parameters, Mapping):
        return {str(name): value for name, value in parameters.items()}
    return {f"at_{place}": value for place, value in enumerate(parameters)}


def learn(probes: Sequence[Probe]) -> list[Step]:
    """Return the steps every probe took.

    Raises:
        ValueError: the probes did not take the same steps.
    """
    if len({tuple(each.sql for each in probe.statements) for probe in probes}) != 1:
        raise ValueError("the probes ran different statements")
    first = probes[0]
    return [
        Step(statement.sql, [_row(probes, at, number) for number in range(len(statement.rows))])
        for at, statement in enumerate(first.statements)
    ]


def _row(probes: Sequence[Probe], at: int, number: int) -> dict[str, dict[str, Any]]:
    rows = [probe.statements[at].rows[number] for probe in probes]
    return {name: _value(probes, [row[name] for row in rows]) for name in rows[0]}


def _value(probes: Sequence[Probe], seen: list[Any]) -> dict[str, Any]:
    if any(value != seen[0] for value in seen):
        for name in probes[0].fields:
            if seen == [probe.fields[name] for probe in probes]:
                return {"field": name}
    return {"value": seen[0] if isinstance(seen[0], int | float | None) else str(seen[0])}
