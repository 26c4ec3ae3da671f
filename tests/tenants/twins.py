"""Two bodies that are alike to the row, and whose every stored text bears the own body's word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

import orjson
from sqlalchemy import Integer, Table, UniqueConstraint, text, update

from mutuality.database import Database
from mutuality_federation.commons.models import Offer

ONE, OTHER = "Ambergris", "Bezoar"
NAMED = re.compile(r"\b([a-z]{3}_[a-v0-9]{18})([a-v0-9]{4})([a-v0-9]{4})\b")
TURNED = str.maketrans("0123456789abcdefghijklmnopqrstuv", "123456789abcdefghijklmnopqrstuv0")
REPLICA = "SET LOCAL session_replication_role = replica"
SAYING = re.compile(r"\S* .*|[A-Z][a-z]+", re.DOTALL)
DOCUMENT = re.compile(r"\s*[{\[]")
FAR = 10_000_000
OF_NOBODY = frozenset(
    {
        "aggregation_key",
        "commons_head",
        "incarnation",
        "listing_change_head",
        "oauth_assertion",
        "oauth_code",
        "oauth_ended",
        "service_key",
        "source_head",
        "word_near",
    }
)
"""What the service has of itself: there is one of each, whatever bodies there are."""


def turned(said: str) -> str:
    """Return a text with every identifier in it replaced by that of its twin."""
    return NAMED.sub(lambda found: f"{found[1]}{found[2].translate(TURNED)}{found[3]}", said)


@dataclass(frozen=True)
class Marking:
    """How what is stored becomes one body's own: its word after every saying, and its own identifiers."""

    word: str
    is_twin: bool

    def of(self, value: Any) -> Any:
        """Return a stored value as this body has it."""
        if isinstance(value, str):
            return self._text(value)
        if isinstance(value, bytes):
            return self._bytes(value)
        if isinstance(value, list):
            return [self.of(each) for each in value]
        if isinstance(value, dict):
            return {turned(name) if self.is_twin else name: self.of(each) for name, each in value.items()}
        return value

    def _text(self, said: str) -> str:
        if DOCUMENT.match(said):
            try:
                return orjson.dumps(self.of(orjson.loads(said))).decode()
            except orjson.JSONDecodeError:
                pass
        marked = f"{said} {self.word}" if SAYING.fullmatch(said) else said
        return turned(marked) if self.is_twin else marked

    def _bytes(self, said: bytes) -> bytes:
        try:
            return self._text(said.decode()).encode()
        except UnicodeDecodeError:
            return said


def make_twins(database: Database) -> None:
    """Mark all that a database holds of one body, and lay beside it the same of another."""
    tables = [table for table in database.base.metadata.sorted_tables if table.name not in OF_NOBODY]
    one, other = Marking(ONE, is_twin=False), Marking(OTHER, is_twin=True)
    with database.engine.begin() as connection:
        unchecked = "PRAGMA defer_foreign_keys = ON" if database.is_sqlite else REPLICA
        connection.execute(text(unchecked))
        for table in tables:
            rows = [dict(row) for row in connection.execute(table.select()).mappings()]
            if rows:
                connection.execute(table.delete())
                connection.execute(table.insert(), [one.of(row) for row in rows])
                connection.execute(table.insert(), [_apart(table, row, other.of(row)) for row in rows])
    database.changes.update(list(database.changes))  # what a process keeps of it is read anew


def keep_within(database: Database) -> None:
    """Let no offer be everybody's: then nothing that asks for a token tells of another body."""
    with database.transaction() as session:
        session.execute(update(Offer).values(is_public=False, was_public=False))


def words_in(database: Database, word: str) -> set[str]:
    """Return the tables in which a word stands."""
    with database.engine.connect() as connection:
        return {
            table.name
            for table in database.base.metadata.sorted_tables
            if any(word in str(row) for row in connection.execute(table.select()))
        }


def _apart(table: Table, row: dict[str, Any], twin: dict[str, Any]) -> dict[str, Any]:
    """Return a twin whose keys are nobody else's."""
    for name in _counted(table):
        twin[name] = None if row[name] is None else row[name] + FAR
    for names in _unique(table):
        if all(twin[name] == row[name] for name in names):
            word = next((name for name in names if isinstance(row[name], str)), None)
            if word is not None:
                twin[word] = row[word][::-1]
    return twin


def _unique(table: Table) -> list[list[str]]:
    rules = [each for each in table.constraints if isinstance(each, UniqueConstraint)]
    return [[column.name for column in each.columns] for each in (table.primary_key, *rules)]


def _is_counted(table: Table, name: str) -> bool:
    return [name] in _unique(table) and isinstance(table.c[name].type, Integer)


def _counted(table: Table) -> list[str]:
    """Return the columns that hold a number the database counts up, or point to one."""
    pointing = [key.parent.name for key in table.foreign_keys if _is_counted(key.column.table, key.column.name)]
    return sorted({*pointing, *(each.name for each in table.c if _is_counted(table, each.name))})
