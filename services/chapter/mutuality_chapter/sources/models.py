"""The tables of sources: what people said of them, how they stand, each look at them, and rows that wait."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Source(Versioned, Base):
    """A list other software keeps, as a person named it. Its meetings are known by its name, which stays."""

    __tablename__ = "source"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    kind: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(1000))
    zone: Mapped[str | None] = mapped_column(String(64))
    every_hours: Mapped[int]
    is_paused: Mapped[bool] = mapped_column(default=False)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SourceState(Base):
    """How a source stands, as the looks at it left it; `agreed_at` is when we last held just what it says."""

    __tablename__ = "source_state"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    due_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    polled_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(16))
    agreed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    etag: Mapped[str | None] = mapped_column(String(200))
    modified: Mapped[str | None] = mapped_column(String(64))
    updates: Mapped[dict[str, str]] = mapped_column(JSON)
    waits_on: Mapped[str | None] = mapped_column(String(30))
    confirmed_id: Mapped[str | None] = mapped_column(String(30))


class SourcePoll(Base):
    """One look at a source, and what it brought: the receipt of an import, or why there is none."""

    __tablename__ = "source_poll"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), index=True)
    polled_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    outcome: Mapped[str] = mapped_column(String(16))
    status: Mapped[int | None]
    detail: Mapped[str] = mapped_column(String(400))
    size: Mapped[int]
    import_id: Mapped[str | None] = mapped_column(String(30))
    gone: Mapped[list[str]] = mapped_column(JSON)
    older: Mapped[list[str]] = mapped_column(JSON)


class WaitingRow(Base):
    """A row of a source that cannot be taken in, until it is well or gone; what we held of it goes on."""

    __tablename__ = "source_waiting"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(280), primary_key=True)
    slug: Mapped[str] = mapped_column(String(255))
    row: Mapped[int]
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    faults: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
