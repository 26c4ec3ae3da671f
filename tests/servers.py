"""The database server a run of the suite stands on."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.postgres import create_database

SERVER = os.environ.get("MUTUALITY_TEST_DATABASE", "sqlite")
RUNNING: list[pytest.Item] = []  # the present test


def stands_on_it(item: pytest.Item) -> bool:
    """Say whether a test asks for the server, by itself or through another fixture."""
    return "server" in getattr(item, "fixturenames", ())


def empty_url(name: str, folder: Path) -> str:
    """Return the address of a new, empty database on the server under test."""
    assert all(map(stands_on_it, RUNNING)), "ask for the fixture `server`: this would be left out on PostgreSQL"
    return create_database(name) if SERVER == "postgresql" else f"sqlite:///{folder / name}.sqlite3"
