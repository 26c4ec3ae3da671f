"""Every query about sources."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import delete, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.sources import rules
from mutuality_chapter.sources.models import Source, SourcePoll, SourceState, WaitingRow

POLL, WAITING = SourcePoll.__table__.c, WaitingRow.__table__.c


@dataclass(frozen=True)
class Standing:
    """A source as it is shown: as it was named, and how it stands. Its key is not told, only that it has one."""

    id: str
    name: str
    kind: str
    address: str
    has_key: bool
    zone: str | None
    every_hours: int
    is_paused: bool
    added_at: datetime
    due_at: datetime
    polled_at: datetime | None
    outcome: str | None
    agreed_at: datetime | None
    lag_seconds: int | None
    waiting: int
    version: int


def source(session: Session, source_id: str) -> Source:
    """Return a source.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Source, source_id)
    if found is None:
        raise NotFound("There is no such source.")
    return found


def state(session: Session, source_id: str) -> SourceState:
    """Return how a source stands, for a change."""
    return session.get_one(SourceState, source_id, with_for_update=True)


def count(session: Session) -> int:
    """Return how many sources there are."""
    return session.scalar(select(func.count()).select_from(Source)) or 0


def named(session: Session, name: str) -> Source | None:
    """Return the source of a name."""
    return session.scalar(select(Source).where(Source.name == name))


def sources(session: Session) -> list[Standing]:
    """Return every source as it stands."""
    return [standing(session, each) for each in session.scalars(select(Source).order_by(Source.name))]


def standing(session: Session, source: Source) -> Standing:
    """Return one source as it stands; its lag is how long ago we last held just what it says."""
    found = session.get_one(SourceState, source.id)
    lag = None if found.agreed_at is None else max(0, int((session.now - found.agreed_at).total_seconds()))
    waits = select(func.count()).select_from(WaitingRow).where(WaitingRow.source_id == source.id)
    own = ("id", "name", "kind", "zone", "every_hours", "is_paused", "added_at", "version")
    return Standing(
        **{name: getattr(source, name) for name in own},
        **{name: getattr(found, name) for name in ("due_at", "polled_at", "outcome", "agreed_at")},
        address=rules.shown(source.address),
        has_key=rules.shown(source.address) != source.address,
        lag_seconds=lag,
        waiting=session.scalar(waits) or 0,
    )


def due(session: Session) -> list[str]:
    """Return the sources whose time has come, the longest due first, some at a time."""
    wanted = select(Source.id).join(SourceState, SourceState.source_id == Source.id)
    wanted = wanted.where(Source.is_paused.is_(False), SourceState.due_at <= session.now)
    return list(session.scalars(wanted.order_by(SourceState.due_at, Source.id).limit(rules.LOOKS_AT_ONCE)))


def polls(session: Session, source_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the looks at a source."""
    wanted = [column for column in POLL if column.name not in {"gone", "older"}]
    return page_of(session, select(*wanted).where(POLL.source_id == source_id), by=[POLL.id], query=query)


def poll(session: Session, source_id: str, poll_id: str) -> SourcePoll:
    """Return one look at a source.

    Raises:
        NotFound: there is none.
    """
    found = session.get(SourcePoll, poll_id)
    if found is None or found.source_id != source_id:
        raise NotFound("There is no such look at this source.")
    return found


def waiting(session: Session, source_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the rows of a source that cannot be taken in."""
    return page_of(session, select(*WAITING).where(WAITING.source_id == source_id), by=[WAITING.key], query=query)


def waiting_since(session: Session, source_id: str) -> dict[str, datetime]:
    """Return since when each row waits, by its key."""
    found = session.execute(select(WAITING.key, WAITING.since).where(WAITING.source_id == source_id))
    return {key: since for key, since in found}  # noqa: C416 - rows, not pairs


def clear_waiting(session: Session, source_id: str) -> None:
    """Forget which rows wait."""
    session.execute(delete(WaitingRow).where(WaitingRow.source_id == source_id))


def old_polls(session: Session, before: datetime) -> Sequence[SourcePoll]:
    """Return the looks that were made before a moment."""
    return session.scalars(select(SourcePoll).where(SourcePoll.polled_at < before)).all()


def waits(session: Session, poll: SourcePoll) -> bool:
    """Say whether a look waits for a person, or was confirmed and not carried out yet."""
    found = session.get_one(SourceState, poll.source_id)
    return poll.id in {found.waits_on, found.confirmed_id}


def clear(session: Session, source_id: str) -> None:
    """Forget all a source left behind but its meetings."""
    clear_waiting(session, source_id)
    session.execute(delete(SourcePoll).where(SourcePoll.source_id == source_id))
    session.execute(delete(SourceState).where(SourceState.source_id == source_id))
