"""A row of any table that holds a word wherever one can stand, and each way to break a rule of the database with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import JSON, Column, LargeBinary, String, Table

from mutuality.database import UtcDateTime
from tests.servers import SERVER

WORD = "Zanzibrel"
NOON = datetime(2026, 3, 15, 12, tzinfo=UTC)
PLAIN: dict[type, Any] = {int: 1, float: 1.0, bool: True, date: NOON.date()}


def row_of(table: Table) -> dict[str, Any]:
    """Return a row that holds the word in each column that can hold it."""
    return {column.name: _value(column) for column in table.columns}


def _value(column: Column[Any]) -> Any:
    if isinstance(column.type, JSON):
        return {WORD: [WORD]}
    if isinstance(column.type, LargeBinary):
        return WORD.encode()
    if isinstance(column.type, String):
        return WORD[: column.type.length]
    return NOON if isinstance(column.type, UtcDateTime) else PLAIN[column.type.python_type]


def _holds_none(column: Column[Any]) -> bool:
    return isinstance(column.type, JSON)  # as the word null


def ways(table: Table) -> Iterator[tuple[str, list[dict[str, Any]]]]:
    """Yield each way to break a rule of a table, and the rows that do; SQLite has no lengths, and takes NUL."""
    row = row_of(table)
    for needed in [each.name for each in table.columns if not (each.nullable or each.primary_key or _holds_none(each))][
        :1
    ]:
        yield "missing", [{**row, needed: None}]
    if table.foreign_keys:
        yield "foreign", [row]
    else:
        yield "twice", [row, row]
    texts = [each for each in table.columns if isinstance(each.type, String) and each.type.length]
    if texts and SERVER == "postgresql":
        yield "too long", [{**row, texts[-1].name: WORD * 2000}]
        yield "nul", [{**row, texts[-1].name: "\0" + WORD[:5]}]
