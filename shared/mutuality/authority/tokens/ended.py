"""What ended while access tokens of it may still be held, known to every process that shares the database.

An access token is read off line and lives five minutes; whoever is signed out shall not wait for that. What ended is
kept by name for as long as a token of it could live. Each process reads it anew at most every fifteen seconds, and at
once where it was this very process that ended it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import delete, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.access import LEEWAY_SECONDS, TOKEN_LIFE_SECONDS
from mutuality.authority.columns import EndedColumns, model
from mutuality.database import Database, Session

READ_EVERY = timedelta(seconds=15)
KEPT_FOR = timedelta(seconds=TOKEN_LIFE_SECONDS + LEEWAY_SECONDS)
NAMES = ("sid", "jti", "client_id")
CHANGE = "ended"


@dataclass
class Ended:
    """Knows, for one process, what ended within the life of an access token."""

    database: Database
    _names: frozenset[str] = frozenset()
    _read_at: datetime | None = None
    _changes: int = 0

    def has(self, claims: Mapping[str, Any]) -> bool:
        """Say whether the sign-in, the program or the very token that claims this has ended."""
        self._renew()
        return not self._names.isdisjoint(str(claims.get(name)) for name in NAMES)

    def _renew(self) -> None:
        """Read anew what is too old; a clock that was set back makes it old too."""
        now, changes = self.database.clock.now(), self.database.changes[CHANGE]
        is_fresh = self._read_at is not None and timedelta(0) <= now - self._read_at < READ_EVERY
        if is_fresh and changes == self._changes:
            return
        with self.database.reading() as session:
            table: Any = model(session, EndedColumns)
            self._names = frozenset(session.scalars(select(table.name).where(table.expires_at > now)))
        self._read_at, self._changes = now, changes


def keep_ended(session: Session, names: Iterable[str]) -> None:
    """Keep the names of what ends, until the last access token of it has ended too."""
    table: Any = model(session, EndedColumns)
    forget_ended(session)
    insert = sqlite.insert if session.database.is_sqlite else postgresql.insert
    for name in sorted(set(names)):
        kept = insert(table).values(name=name, expires_at=session.now + KEPT_FOR)
        session.execute(
            kept.on_conflict_do_update(index_elements=[table.name], set_={"expires_at": kept.excluded.expires_at})
        )
        session.note_change(CHANGE)


def forget_ended(session: Session) -> None:
    """Forget what ended so long ago that no access token of it can be left."""
    table: Any = model(session, EndedColumns)
    session.execute(delete(table).where(table.expires_at <= session.now))
