"""What was written to the databases under test since they were last empty, and how they are emptied again."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sqlalchemy import Connection, Engine, MetaData, Table, event, text

from mutuality.database import Database

KEYS = "service_key"  # a service keeps its key in memory for the whole run
WRITES = ("INSERT", "UPDATE", "DELETE")


@dataclass
class Ground:
    """What a database is known to hold: nothing, or what `laid` names, unless something else was written since."""

    database: Database
    written: set[str] = field(default_factory=set)
    is_known: bool = True
    laid: tuple[int, ...] = ()
    rows: dict[str, list[Any]] = field(default_factory=dict)
    keys_made: int = 0

    def note(self, table: str) -> None:
        """Note that a table was written to."""
        self.written.add(table)
        self.is_known = False
        self.keys_made += table == KEYS


GROUNDS: dict[str, Ground] = {}


@event.listens_for(Engine, "before_cursor_execute")
def note_written(connection: Connection, _cursor: Any, statement: str, *_: Any) -> None:
    """Note which table a statement writes to, so that only such tables are emptied after a test."""
    if statement[:6].upper() in WRITES:
        words = statement.split(None, 3)
        ground = GROUNDS.get(str(connection.engine.url))
        if ground:
            ground.note(words[1 if words[0].upper() == "UPDATE" else 2].strip('"'))


def empty(database: Database) -> None:
    """Take note from now on of what is written to a database that is empty."""
    GROUNDS[str(database.engine.url)] = Ground(database)


def wipe(database: Database) -> None:
    """Empty every table that was written to, whatever the test committed."""
    ground = GROUNDS[str(database.engine.url)]
    wipe_tables(database, *(ground.written - {KEYS}))
    ground.written, ground.is_known, ground.laid, ground.rows = set(), True, (), {}


def wipe_tables(database: Database, *names: str) -> None:
    """Empty these tables."""
    with database.engine.begin() as connection:
        if not database.is_sqlite:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
        for table in reversed(in_order(database.base.metadata)):
            if table.name in names:
                connection.execute(table.delete())


@cache
def in_order(metadata: MetaData) -> list[Table]:
    """Return all tables, each after those it points to; sorting hundreds takes longer than emptying a few."""
    return metadata.sorted_tables
