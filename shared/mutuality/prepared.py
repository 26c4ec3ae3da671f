"""Statements made once: what many requests read by, sent to the driver without being built or compiled again.

SQLAlchemy writes the statement and knows how values go in and come out; that is worked out the first time. A request
then fills in its own values, and each row comes back as a named tuple.
"""

from __future__ import annotations

from collections import namedtuple
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Select
from sqlalchemy.engine import Dialect

from mutuality.database import Session

Turn = Callable[[Any], Any]
Turns = list[tuple[Any, Turn]]


@dataclass
class Prepared:
    """A statement whose every value has a name or stands in it; of how many values an `IN` is, must be written out."""

    wanted: Select[Any]
    made: dict[Dialect, _Made] = field(default_factory=dict)

    def rows(self, session: Session, given: Mapping[str, Any]) -> list[Any]:
        """Return the rows found with these values."""
        connection = session.connection()
        made = self.made.get(connection.dialect) or self.made.setdefault(
            connection.dialect, _Made.of(self.wanted, connection.dialect)
        )
        return made.rows(connection, given)


@dataclass
class _Made:
    """A statement as one dialect says it. `outward` turns what a driver returns into what the columns hold."""

    sql: str
    constants: dict[str, Any]
    order: Sequence[str] | None
    inward: Turns
    types: list[Any]
    make: Callable[[Sequence[Any]], Any]
    outward: Turns | None = None

    @classmethod
    def of(cls, wanted: Select[Any], dialect: Dialect) -> _Made:
        compiled: Any = wanted.compile(dialect=dialect)
        columns = wanted.selected_columns
        constants = {name: value.value for name, value in compiled.binds.items() if not value.required}
        return cls(
            str(compiled),
            constants,
            compiled.positiontup,
            list(compiled._bind_processors.items()),  # noqa: SLF001 - SQLAlchemy has no other name for them
            [column.type for column in columns],
            _maker([str(column.key) for column in columns]),
        )

    def rows(self, connection: Connection, given: Mapping[str, Any]) -> list[Any]:
        cursor = connection.connection.cursor()
        try:
            connection._cursor_execute(cursor, self.sql, self._bound(given))  # noqa: SLF001 - with its events and errors
            found = cursor.fetchall()
            return [self.make(row) for row in self._turned(connection.dialect, found, cursor)]
        finally:
            cursor.close()

    def _bound(self, given: Mapping[str, Any]) -> Any:
        values = {**self.constants, **given}
        for name, turn in self.inward:
            values[name] = turn(values[name])
        return tuple(values[name] for name in self.order) if self.order is not None else values

    def _turned(self, dialect: Dialect, rows: Sequence[Any], cursor: Any) -> Iterable[Any]:
        if self.outward is None:
            said = zip(self.types, cursor.description, strict=True)
            turns = [kind._cached_result_processor(dialect, column[1]) for kind, column in said]  # noqa: SLF001 - as above
            self.outward = [(place, turn) for place, turn in enumerate(turns) if turn]
        if not self.outward:
            return rows
        columns: list[Iterable[Any]] = list(zip(*rows, strict=True))
        for place, turn in self.outward if columns else ():
            columns[place] = map(turn, columns[place])
        return zip(*columns, strict=True)


def _maker(names: Sequence[str]) -> Callable[[Sequence[Any]], Any]:
    row: Any = namedtuple("Found", names)  # type: ignore[misc]  # noqa: PYI024 - what it holds is known only now
    maker: Callable[[Sequence[Any]], Any] = row._make
    return maker
