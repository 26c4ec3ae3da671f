"""One unit of work on SQLite and on PostgreSQL alike.

`Database.transaction()` is the only way to write: it begins at once (SQLite: `BEGIN IMMEDIATE`), holds one instant for
all it does, tells listeners inside itself, and commits when the block ends. `Database.reading()` is a second engine
without transactions for reads that change nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from argon2 import PasswordHasher
from sqlalchemy import DateTime, MetaData
from sqlalchemy.engine import Dialect
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column
from sqlalchemy.orm import Session as PlainSession
from sqlalchemy.types import TypeDecorator

from mutuality import connections
from mutuality.clock import Clock, SystemClock
from mutuality.ids import Ids
from mutuality.passwords import HASHER

Listener = Callable[["Session", Any], None]
Listeners = Mapping[type, Sequence[Listener]]

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s",
    "pk": "pk_%(table_name)s",
}


def new_metadata() -> MetaData:
    """Return empty metadata with the naming convention; each service has one."""
    return MetaData(naming_convention=NAMING)


class UtcDateTime(TypeDecorator[datetime]):
    """An aware instant, kept in UTC on both databases; a naive one is refused."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Convert to UTC before it is stored."""
        if value is None:
            return None
        if value.tzinfo is None:
            msg = "a time without an offset cannot be stored"
            raise ValueError(msg)
        at = value.astimezone(UTC)
        return at.replace(tzinfo=None) if dialect.name == "sqlite" else at

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Mark what comes back as UTC."""
        del dialect
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


class Versioned:
    """A row that counts its changes; two who change the same version cannot both win."""

    version: Mapped[int] = mapped_column(default=1)

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if issubclass(cls, DeclarativeBase) and hasattr(cls, "__table__"):
            cls.__mapper__.version_id_col = cls.__table__.c.version


class Session(PlainSession):
    """A session that knows what time it is and who listens. All it writes carries the same instant."""

    def __init__(self, *args: Any, database: Database, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.database = database
        self.now = database.clock.now()
        self.has_erased = False
        self.noted: set[str] = set()

    def new_id(self, prefix: str) -> str:
        """Return a new identifier with that prefix."""
        return self.database.ids.new(prefix, self.now)

    def erase_traces(self) -> None:
        """Say that this unit of work erases something for good: once it is done, no copy stays in the log either."""
        self.has_erased = True

    def note_change(self, name: str) -> None:
        """Say that something of that name changes, so that what this process keeps of it is read anew once it has."""
        self.noted.add(name)

    def announce(self, fact: object) -> None:
        """Tell every listener of this kind of fact, inside this transaction."""
        for listener in self.database.listeners.get(type(fact), ()):
            listener(self, fact)


@dataclass
class Database:
    """The two engines of one service, with the clock, the identifiers and the listeners its sessions carry.

    `durable` and `hasher` are for earnest; what is thrown away after a test may be kept for less. `changes` counts what
    this process changed of things that are kept in memory.
    """

    url: str
    base: type[DeclarativeBase]
    clock: Clock = field(default_factory=SystemClock)
    ids: Ids = field(default_factory=Ids)
    listeners: Listeners = field(default_factory=dict)
    pool_size: int = 5
    durable: bool = True
    hasher: PasswordHasher = HASHER
    changes: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        self.engine = connections.writing(self.url, pool_size=self.pool_size, is_durable=self._is_durable)
        self.read_engine = connections.reading(self.url, pool_size=self.pool_size, is_durable=self._is_durable)

    def _is_durable(self) -> bool:
        return self.durable

    @property
    def is_sqlite(self) -> bool:
        """Say whether this is the embedded database."""
        return connections.is_sqlite(self.url)

    @contextmanager
    def transaction(self) -> Iterator[Session]:
        """Open a unit of work; commit when the block ends, roll back when it raises."""
        with Session(self.engine, database=self, expire_on_commit=False, autobegin=False) as session, session.begin():
            yield session
        self.changes.update(session.noted)
        if session.has_erased:
            self.empty_log()

    def empty_log(self) -> None:
        """Move the write-ahead log of an embedded database into its file: pages as they were before are gone."""
        if self.is_sqlite:
            with self.read_engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").all()

    def compact(self) -> None:
        """Write an embedded database's file anew, without what was deleted; PostgreSQL does so by itself."""
        if self.is_sqlite:
            with self.read_engine.connect() as connection:
                connection.exec_driver_sql("VACUUM")
            self.empty_log()

    @contextmanager
    def reading(self) -> Iterator[Session]:
        """Open a session that only reads, each statement by itself."""
        with Session(self.read_engine, database=self, expire_on_commit=False) as session:
            yield session

    def dispose(self) -> None:
        """Close every connection."""
        self.engine.dispose()
        self.read_engine.dispose()


def merge_listeners(*parts: Listeners) -> Listeners:
    """Join what several rooms listen to, in the order given."""
    merged: dict[type, list[Listener]] = {}
    for part in parts:
        for kind, listeners in part.items():
            merged.setdefault(kind, []).extend(listeners)
    return merged
