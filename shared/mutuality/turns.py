"""One holder at a time among all processes that share a database. A turn ends with its block, or with its process.

SQLite: a locked file beside the database. PostgreSQL: an advisory lock of a connection held meanwhile.
"""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.engine import make_url

from mutuality.database import Database


@contextmanager
def turn(database: Database, name: str) -> Iterator[bool]:
    """Hold the turn of that name while the block runs; yield False at once where another process holds it."""
    with _file_turn(database, name) if database.is_sqlite else _advisory_turn(database, name) as is_held:
        yield is_held


@contextmanager
def _file_turn(database: Database, name: str) -> Iterator[bool]:
    path = make_url(database.url).database
    if path in {None, "", ":memory:"}:
        yield True  # a database in memory belongs to one process
        return
    with Path(f"{path}.{name}.lock").open("w", encoding="ascii") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            yield False
        else:
            yield True  # closing the file lets go


@contextmanager
def _advisory_turn(database: Database, name: str) -> Iterator[bool]:
    key = func.hashtext(f"mutuality {name}")
    with database.read_engine.connect() as connection:
        is_held = bool(connection.scalar(select(func.pg_try_advisory_lock(key))))
        try:
            yield is_held
        finally:
            if is_held:
                connection.execute(select(func.pg_advisory_unlock(key)))
