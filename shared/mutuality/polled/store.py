"""Every query about sources, over the tables in which a service keeps them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from mutuality.database import Session
from mutuality.polled import rules
from mutuality.problems import NotFound
from mutuality.web import Page, page_of

OWN = ("id", "name", "kind", "every_hours", "is_paused", "added_at", "version")
STANDS = ("due_at", "polled_at", "outcome", "agreed_at")
LARGE = {"gone", "older", "lines"}


@dataclass(frozen=True)
class Standing:
    """How a source stands and what of it is shown: not its key, only that it has one."""

    source: Any
    state: Any
    lag_seconds: int | None
    waiting: int

    def __getattr__(self, name: str) -> Any:
        """Return what was said of the source, or how it stands."""
        return getattr(self.state if name in STANDS else self.source, name)

    @property
    def address(self) -> str:
        """Return its address without what is asked there."""
        return rules.shown(self.source.address)

    @property
    def has_key(self) -> bool:
        """Say whether something is asked there that is not shown."""
        return self.address != str(self.source.address)


@dataclass(frozen=True)
class Store:
    """The four tables of a service's sources."""

    source_table: Any
    state_table: Any
    poll_table: Any
    waiting_table: Any

    def source(self, session: Session, source_id: str) -> Any:
        """Return a source.

        Raises:
            NotFound: there is none.
        """
        found = session.get(self.source_table, source_id)
        if found is None:
            raise NotFound("There is no such source.")
        return found

    def state(self, session: Session, source_id: str) -> Any:
        """Return how a source stands, for a change."""
        return session.get_one(self.state_table, source_id, with_for_update=True)

    def standing(self, session: Session, source: Any) -> Standing:
        """Return a source as it stands; its lag is how long ago we last held just what it says."""
        state, waiting = session.get_one(self.state_table, source.id), self.waiting_table
        lag = None if state.agreed_at is None else max(0, int((session.now - state.agreed_at).total_seconds()))
        waits = select(func.count()).select_from(waiting).where(waiting.source_id == source.id)
        return Standing(source, state, lag, session.scalar(waits) or 0)

    def standings(self, session: Session, *conditions: Any) -> list[Standing]:
        """Return every source that meets the conditions as it stands, by its name."""
        wanted = select(self.source_table).where(*conditions).order_by(self.source_table.name, self.source_table.id)
        return [self.standing(session, each) for each in session.scalars(wanted)]

    def due(self, session: Session) -> list[str]:
        """Return the sources whose time has come, the longest due first, some at a time."""
        source, state = self.source_table, self.state_table
        wanted = select(source.id).join(state, state.source_id == source.id)
        wanted = wanted.where(source.is_paused.is_(False), state.due_at <= session.now)
        return list(session.scalars(wanted.order_by(state.due_at, source.id).limit(rules.LOOKS_AT_ONCE)))

    def polls(self, session: Session, source_id: str, query: dict[str, Any]) -> Page:
        """Return a page of the looks at a source."""
        columns = self.poll_table.__table__.c
        wanted = select(*[column for column in columns if column.name not in LARGE])
        return page_of(session, wanted.where(columns.source_id == source_id), by=[columns.id], query=query)

    def poll(self, session: Session, source_id: str, poll_id: str) -> Any:
        """Return one look at a source.

        Raises:
            NotFound: there is none.
        """
        found = session.get(self.poll_table, poll_id)
        if found is None or found.source_id != source_id:
            raise NotFound("There is no such look at this source.")
        return found

    def waiting(self, session: Session, source_id: str, query: dict[str, Any]) -> Page:
        """Return a page of the rows of a source that cannot be taken in."""
        columns = self.waiting_table.__table__.c
        wanted = select(*columns).where(columns.source_id == source_id)
        return page_of(session, wanted, by=[columns.key], query=query)

    def waiting_since(self, session: Session, source_id: str) -> dict[str, datetime]:
        """Return since when each row waits, by its key."""
        rows = select(self.waiting_table).where(self.waiting_table.source_id == source_id)
        return {each.key: each.since for each in session.scalars(rows)}

    def clear_waiting(self, session: Session, source_id: str) -> None:
        """Forget which rows wait."""
        rows = session.scalars(select(self.waiting_table).where(self.waiting_table.source_id == source_id))
        for each in rows:
            session.delete(each)
        session.flush()

    def old_polls(self, session: Session, before: datetime) -> Sequence[Any]:
        """Return the looks that were made before a moment."""
        return session.scalars(select(self.poll_table).where(self.poll_table.polled_at < before)).all()

    def waits(self, session: Session, poll: Any) -> bool:
        """Say whether a look waits for a person, or was confirmed and not carried out yet."""
        found = session.get_one(self.state_table, poll.source_id)
        return poll.id in {found.waits_on, found.confirmed_id}

    def clear(self, session: Session, source_id: str) -> None:
        """Forget all the looks at a source left behind, but what came of them."""
        for table in (self.waiting_table, self.poll_table, self.state_table):
            session.execute(delete(table).where(table.source_id == source_id))
