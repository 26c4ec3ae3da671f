"""How a service reaches its database: one engine that writes in transactions, one that reads without them.

SQLite: write-ahead log, full sync, foreign keys, true erasure, and a writer that begins at once. PostgreSQL: a pool
whose connections are asked whether they still live once they have rested, and on which nothing waits or runs for long.
"""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic
from typing import Any

import orjson
import psycopg
from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.pool import ConnectionPoolEntry

RESTING = "resting since"
REST_SECONDS = 1.0
COMMON = {"hide_parameters": True, "json_deserializer": orjson.loads}
WAITING = {"lock_timeout": "10s", "statement_timeout": "30s", "idle_in_transaction_session_timeout": "60s"}
PATIENCE = " ".join(f"-c {name}={limit}" for name, limit in WAITING.items())
READING = {"isolation_level": "AUTOCOMMIT", "skip_autocommit_rollback": True}


def is_sqlite(url: str) -> bool:
    """Say whether this is the address of an embedded database."""
    return make_url(url).get_backend_name() == "sqlite"


def writing(url: str, *, pool_size: int, is_durable: Callable[[], bool]) -> Engine:
    """Return an engine whose every use is a transaction; an embedded one takes the writer's lock at once."""
    engine = _engine(url, pool_size, is_durable, {})
    if is_sqlite(url):
        event.listen(engine, "begin", _begin_immediate)
    return engine


def reading(url: str, *, pool_size: int, is_durable: Callable[[], bool]) -> Engine:
    """Return an engine without transactions: each statement sees what is committed."""
    return _engine(url, pool_size, is_durable, READING)


def _engine(url: str, pool_size: int, is_durable: Callable[[], bool], options: dict[str, Any]) -> Engine:
    if is_sqlite(url):
        engine = create_engine(url, **COMMON, **options)
        event.listen(engine, "connect", lambda connection, _record: _prepare(connection, is_durable=is_durable()))
        return engine
    engine = create_engine(url, pool_size=pool_size, connect_args={"options": PATIENCE}, **COMMON, **options)
    event.listen(engine, "checkin", _note_rest)
    event.listen(engine, "checkout", _ask_after_rest)
    return engine


def _prepare(connection: Any, *, is_durable: bool) -> None:
    connection.isolation_level = None
    for pragma in (
        "journal_mode=WAL",
        f"synchronous={'FULL' if is_durable else 'OFF'}",
        "busy_timeout=10000",
        "foreign_keys=ON",
        "secure_delete=ON",
    ):
        connection.execute(f"PRAGMA {pragma}")


def _begin_immediate(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


def _note_rest(connection: object, record: ConnectionPoolEntry) -> None:
    del connection
    record.info[RESTING] = monotonic()


def _ask_after_rest(connection: Any, record: ConnectionPoolEntry, proxy: object) -> None:
    """Ask a connection that rested whether it still lives; asking before every use costs each read a round trip."""
    del proxy
    if monotonic() - record.info.pop(RESTING, monotonic()) < REST_SECONDS:
        return
    try:
        connection.execute("SELECT 1")
        connection.rollback()
    except psycopg.Error as error:
        raise DisconnectionError("the connection ended while it rested") from error
