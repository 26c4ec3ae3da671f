"""Every query about sources."""

from __future__ import annotations

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality.polled import Store
from mutuality_chapter.sources.models import Source, SourcePoll, SourceState, WaitingRow

SOURCES = Store(Source, SourceState, SourcePoll, WaitingRow)


def count(session: Session) -> int:
    """Return how many sources there are."""
    return session.scalar(select(func.count()).select_from(Source)) or 0


def named(session: Session, name: str) -> Source | None:
    """Return the source of a name."""
    return session.scalar(select(Source).where(Source.name == name))
