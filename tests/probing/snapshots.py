"""A database set back, between two probes, to what it held when they began."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Table, event, text

from mutuality.database import Database

WRITES = re.compile(r'\s*(?:WITH .*)?(?:INSERT INTO|UPDATE|DELETE FROM) "?(\w+)', re.DOTALL)


@dataclass
class Snapshot:
    """All rows of a database, as they were when this was made, and which tables were written to since."""

    database: Database
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    touched: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.tables = self.database.base.metadata.sorted_tables
        with self.database.engine.begin() as connection:
            for table in self.tables:
                self.rows[table.name] = [dict(row) for row in connection.execute(table.select()).mappings()]
        for engine in (self.database.engine, self.database.read_engine):
            event.listen(engine, "before_cursor_execute", self._note)

    def restore(self) -> None:
        """Put back as they were the tables that were written to, and those that point to them."""
        for table in self.tables:
            if any(key.column.table.name in self.touched for key in table.foreign_keys):
                self.touched.add(table.name)  # a row may have gone with the one it points to
        if self.touched:
            self._restore([table for table in self.tables if table.name in self.touched])
            self.touched.clear()

    def _note(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        found = WRITES.match(statement)
        if found:
            self.touched.add(found[1])

    def _restore(self, tables: list[Table]) -> None:
        with self.database.engine.begin() as connection:
            if not self.database.is_sqlite:
                connection.execute(text("SET LOCAL session_replication_role = replica"))
            for table in reversed(tables):
                connection.execute(table.delete())
            for table in tables:
                if self.rows[table.name]:
                    connection.execute(table.insert(), self.rows[table.name])
