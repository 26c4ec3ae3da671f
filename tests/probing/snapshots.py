"""A database set back, between two probes, to what it held when they began."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import event, text

from mutuality.database import Database


@dataclass
class Snapshot:
    """All rows of a database, as they were when this was made."""

    database: Database
    rows: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    is_touched: bool = False

    def __post_init__(self) -> None:
        with self.database.engine.begin() as connection:
            for table in self.database.base.metadata.sorted_tables:
                self.rows[table.name] = [dict(row) for row in connection.execute(table.select()).mappings()]
        for engine in (self.database.engine, self.database.read_engine):
            event.listen(engine, "before_cursor_execute", self._note)

    def restore(self) -> None:
        """Put every table back as it was, if any statement did more than read."""
        if self.is_touched:
            self._restore()
            self.is_touched = False

    def _note(self, _connection: Any, _cursor: Any, statement: str, *_: Any) -> None:
        self.is_touched |= not statement.lstrip().upper().startswith(("SELECT", "BEGIN"))

    def _restore(self) -> None:
        tables = self.database.base.metadata.sorted_tables
        with self.database.engine.begin() as connection:
            if not self.database.is_sqlite:
                connection.execute(text("SET LOCAL session_replication_role = replica"))
            for table in reversed(tables):
                connection.execute(table.delete())
            for table in tables:
                if self.rows[table.name]:
                    connection.execute(table.insert(), self.rows[table.name])
