"""The tables of what offices accepted and asked, of all that was said about it, and how it was settled: permanent."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class ReturnAcceptance(Permanent, Base):
    """That an office accepted one revision of a report, by the digest of the entry that said it."""

    __tablename__ = "return_acceptance"
    __table_args__ = (UniqueConstraint("chapter_id", "digest"), Index("ix_return_acceptance_body_id", "body_id"))

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    form: Mapped[str] = mapped_column(String(64))
    period: Mapped[str] = mapped_column(String(13))
    rev: Mapped[int]
    digest: Mapped[str] = mapped_column(String(64))
    note: Mapped[str | None] = mapped_column(String(1000))
    accepted_by: Mapped[str] = mapped_column(String(64))
    accepted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FollowUp(Permanent, Base):
    """What an office asked about a chapter's report; `rev` is the revision it read then, none where none had come."""

    __tablename__ = "follow_up"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    form: Mapped[str] = mapped_column(String(64))
    period: Mapped[str] = mapped_column(String(13))
    indicator: Mapped[str | None] = mapped_column(String(64))
    rev: Mapped[int | None]
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FollowUpWord(Permanent, Base):
    """What one side said about it; no words where the chapter took back what it said last."""

    __tablename__ = "follow_up_word"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    follow_up_id: Mapped[str] = mapped_column(ForeignKey("follow_up.id"), index=True)
    side: Mapped[str] = mapped_column(String(16))
    words: Mapped[str | None] = mapped_column(String(2000))
    said_by: Mapped[str | None] = mapped_column(String(64))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)


class FollowUpEnd(Permanent, Base):
    """That what was asked is settled, and how."""

    __tablename__ = "follow_up_end"

    follow_up_id: Mapped[str] = mapped_column(ForeignKey("follow_up.id"), primary_key=True)
    settled_with: Mapped[str] = mapped_column(String(1000))
    settled_by: Mapped[str] = mapped_column(String(64))
    settled_at: Mapped[datetime] = mapped_column(UtcDateTime)
