"""Where many tests begin: laid once by the product itself, and put back row by row for each test after the first.

A fixture that is `laid_once` changes nothing but databases, and returns what nobody changes. Asked for again while
every database holds what it held the first time, at the same moment and beside the same names, it answers with what it
made then, and the rows it wrote stand there to the byte. Wherever anything else was written, it runs as any other.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import wraps
from itertools import count
from typing import Any

from sqlalchemy import Connection

from tests.emptying import GROUNDS, KEYS, Ground, in_order

NUMBERS = count(1)
UNCHECKED = {True: "PRAGMA defer_foreign_keys = ON", False: "SET LOCAL session_replication_role = replica"}


@dataclass(frozen=True)
class Layer:
    """What a beginning made of one database."""

    ground: Ground
    laid: tuple[int, ...]
    rows: dict[str, list[Any]]
    before: dict[str, list[Any]]

    def put_back(self) -> None:
        """Write the rows again over what lay there."""
        ground, database = self.ground, self.ground.database
        changed = [name for name, rows in self.rows.items() if rows != self.before.get(name, [])]
        with database.engine.begin() as connection:
            is_free = (
                "PRAGMA defer_foreign_keys = ON"
                if database.is_sqlite
                else "SET LOCAL session_replication_role = replica"
            )
            connection.exec_driver_sql(is_free)
            for name in changed:
                before = self.before.get(name, [])
                is_longer = self.rows[name][: len(before)] == before
                if not is_longer:
                    connection.connection.cursor().execute(f'DELETE FROM "{name}"')  # noqa: S608 - a table of ours
                write(connection, name, self.rows[name][len(before) * is_longer :], is_sqlite=database.is_sqlite)
        ground.written |= set(self.rows)
        ground.laid, ground.rows, ground.is_known = self.laid, self.rows, True


def laid_once(fixture: Callable[..., Any]) -> Callable[..., Any]:
    """Let a fixture lay its beginning once, and put it back from then on."""
    known: dict[Any, tuple[Any, list[Layer]]] = {}

    @wraps(fixture)
    def lay(**given: Any) -> Any:
        if not all(ground.is_known for ground in GROUNDS.values()):
            return fixture(**given)
        names = tuple(value for value in given.values() if isinstance(value, str))
        held = tuple((each.laid, each.keys_made, each.database.clock.now()) for each in GROUNDS.values())
        if (names, held) in known:
            made, layers = known[names, held]
            for layer in layers:
                layer.put_back()
            return made
        made = fixture(**given)
        known[names, held] = made, [_seen(ground) for ground in GROUNDS.values() if not ground.is_known]
        return made

    return lay


def _seen(ground: Ground) -> Layer:
    """Look at what a database holds now."""
    database = ground.database
    tables = [table.name for table in in_order(database.base.metadata) if table.name in ground.written - {KEYS}]
    with database.engine.begin() as connection:
        rows = {name: read(connection, name, is_sqlite=database.is_sqlite) for name in tables}
    layer = Layer(ground, (*ground.laid, next(NUMBERS)), rows, ground.rows)
    ground.laid, ground.rows, ground.is_known = layer.laid, layer.rows, True
    return layer


def read(connection: Connection, name: str, *, is_sqlite: bool) -> list[Any]:
    """Return the rows of a table as the driver has them."""
    cursor = connection.connection.cursor()
    if is_sqlite:
        return list(cursor.execute(f'SELECT * FROM "{name}"'))  # noqa: S608 - a table of ours
    with cursor.copy(f'COPY "{name}" TO STDOUT') as copy:
        return [bytes(row) for row in copy]


def write(connection: Connection, name: str, rows: list[Any], *, is_sqlite: bool) -> None:
    """Add rows to a table as the driver had them."""
    cursor = connection.connection.cursor()
    if is_sqlite and rows:
        cursor.executemany(f'INSERT INTO "{name}" VALUES ({", ".join("?" * len(rows[0]))})', rows)  # noqa: S608 - ours
    elif rows:
        with cursor.copy(f'COPY "{name}" FROM STDIN') as copy:
            for row in rows:
                copy.write(row)
