"""Where a word is left: in which tables of a database, and in which files of an embedded one."""

from __future__ import annotations

from pathlib import Path

import pytest

from mutuality.database import Database


def says(word: str, text: str) -> bool:
    """Say whether a text holds a word, in capitals or not."""
    return word.lower() in text.lower()


def in_rows(database: Database, *words: str) -> list[str]:
    """Return the table of each row that holds one of the words."""
    with database.reading() as session:
        return [
            table.name
            for table in database.base.metadata.sorted_tables
            for row in session.execute(table.select())
            if any(says(word, str(row)) for word in words)
        ]


def in_tables(database: Database, *words: str) -> set[str]:
    """Return the tables of which a row holds one of the words."""
    return set(in_rows(database, *words))


def in_files(database: Database, *words: str) -> set[str]:
    """Return the files that hold one of the words, the write-ahead log among them.

    A server keeps its files to itself: there a test that asks is passed over.
    """
    if not database.is_sqlite:
        pytest.skip("only an embedded database has a file to look into")
    path = Path(database.url.removeprefix("sqlite:///"))
    kept = {each.name: each.read_bytes().decode("latin1") for each in path.parent.glob(f"{path.name}*")}
    return {name for name, text in kept.items() if any(says(word, text) for word in words)}
