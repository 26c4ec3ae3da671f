"""The tables of sources, as each service keeps them: what was said, how they stand, each look, and rows that wait."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime


class SourceColumns:
    """A list other software keeps, as it was named. What comes from it is known by its name, which stays."""

    __tablename__ = "source"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    kind: Mapped[str] = mapped_column(String(16))
    address: Mapped[str] = mapped_column(String(1000))
    every_hours: Mapped[int]
    is_paused: Mapped[bool] = mapped_column(default=False)
    added_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SourceStateColumns:
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


class SourcePollColumns:
    """One look at a source, and what it brought, or why it brought nothing."""

    __tablename__ = "source_poll"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), index=True)
    polled_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    outcome: Mapped[str] = mapped_column(String(16))
    status: Mapped[int | None]
    detail: Mapped[str] = mapped_column(String(400))
    size: Mapped[int]
    gone: Mapped[list[str]] = mapped_column(JSON)
    older: Mapped[list[str]] = mapped_column(JSON)


class WaitingRowColumns:
    """A row of a source that cannot be taken in, until it is well or gone; what we held of it goes on."""

    __tablename__ = "source_waiting"

    source_id: Mapped[str] = mapped_column(ForeignKey("source.id"), primary_key=True)
    key: Mapped[str] = mapped_column(String(280), primary_key=True)
    slug: Mapped[str] = mapped_column(String(255))
    row: Mapped[int]
    since: Mapped[datetime] = mapped_column(UtcDateTime)
    faults: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
