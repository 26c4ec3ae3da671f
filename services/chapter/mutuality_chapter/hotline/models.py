"""The tables of calls and of whom they rang. None has a column for a name or a number."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Call(Versioned, Base):
    """One call to a line. What tells of the caller is purged after the line's days; what counts it stays."""

    __tablename__ = "hotline_call"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    line_id: Mapped[str] = mapped_column(ForeignKey("hotline_line.id"), index=True)
    pool_id: Mapped[str] = mapped_column(ForeignKey("hotline_pool.id"), index=True)
    audience: Mapped[str] = mapped_column(String(16))
    provider_ref: Mapped[str | None] = mapped_column(String(64), unique=True)
    caller_key: Mapped[str | None] = mapped_column(String(16), index=True)
    caller: Mapped[str | None] = mapped_column(String(8))
    language: Mapped[str | None] = mapped_column(String(16))
    gender: Mapped[str | None] = mapped_column(String(40))
    gender_by: Mapped[str | None] = mapped_column(String(100))
    area: Mapped[str | None] = mapped_column(String(80))
    rule: Mapped[str | None] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16), index=True)
    step_ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    arrived_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_by: Mapped[str | None] = mapped_column(ForeignKey("responder.id"), index=True)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    message_ref: Mapped[str | None] = mapped_column(String(200))
    message_seconds: Mapped[int | None]
    call_back_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    called_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(16))
    purged_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Ring(Base):
    """A telephone that rang for a call: whose, when, and what came of it."""

    __tablename__ = "hotline_ring"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    call_id: Mapped[str] = mapped_column(ForeignKey("hotline_call.id"), index=True)
    responder_id: Mapped[str] = mapped_column(ForeignKey("responder.id"), index=True)
    round: Mapped[int]
    began_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str | None] = mapped_column(String(16))
