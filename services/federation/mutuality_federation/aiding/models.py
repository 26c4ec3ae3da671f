"""The tables of sums we help with: tasks, the roster, shares and the parts we answered with."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class AidedTask(Versioned, Base):
    """A task of another federation, as its leader signed it, and the app by which its operator calls us."""

    __tablename__ = "aided_task"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    app_id: Mapped[str] = mapped_column(String(30))
    document: Mapped[str] = mapped_column(Text)
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    taken_up_at: Mapped[datetime] = mapped_column(UtcDateTime)
    taken_up_by: Mapped[str] = mapped_column(String(64))


class AidedChapter(Permanent, Base):
    """That a chapter with this key is on our roster since a day, and how our officer made sure that there is one."""

    __tablename__ = "aided_chapter"
    __table_args__ = (UniqueConstraint("task_id", "chapter_id", "kid"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("aided_task.id"))
    chapter_id: Mapped[str] = mapped_column(String(30))
    name: Mapped[str] = mapped_column(String(200))
    kid: Mapped[str] = mapped_column(String(64))
    jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    added_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(1000))
    added_by: Mapped[str] = mapped_column(String(64))


class AidedEnding(Permanent, Base):
    """That a chapter counts no more from a period on, and why. Of several the earliest period holds."""

    __tablename__ = "aided_ending"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("aided_task.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(String(30))
    from_period: Mapped[str] = mapped_column(String(13))
    reason: Mapped[str] = mapped_column(String(1000))
    ended_on: Mapped[date]
    ended_by: Mapped[str] = mapped_column(String(64))


class AidedShare(Permanent, Base):
    """A chapter's share of a period that is sealed for us, from the entry of that digest; there is never another."""

    __tablename__ = "aided_share"

    task_id: Mapped[str] = mapped_column(ForeignKey("aided_task.id"), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    digest: Mapped[str] = mapped_column(String(64))
    sealed: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class AidedBatch(Permanent, Base):
    """Our part of a sum, drawn and signed once; asked again, the same bytes are answered."""

    __tablename__ = "aided_batch"

    task_id: Mapped[str] = mapped_column(ForeignKey("aided_task.id"), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    name: Mapped[str] = mapped_column(String(30), primary_key=True)
    chapters: Mapped[list[str]] = mapped_column(JSON)
    values: Mapped[list[str]] = mapped_column(JSON)
    partial: Mapped[str] = mapped_column(Text)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
