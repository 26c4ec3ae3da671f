"""The tables of sums we lead: tasks, who is on their roster, the shares that came, batches and their totals."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, BigInteger, ForeignKey, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.language.sums import ShareOutcome
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class SumTask(Versioned, Base):
    """A task as we signed it: `document` never changes; `last_period` is set once it shall end."""

    __tablename__ = "sum_task"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    document: Mapped[str] = mapped_column(Text)
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    last_period: Mapped[str | None] = mapped_column(String(13))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    made_by: Mapped[str] = mapped_column(String(64))


class SumChapter(Permanent, Base):
    """That a chapter is on a task's roster since a day, and how somebody made sure that it is one."""

    __tablename__ = "sum_chapter"
    __table_args__ = (UniqueConstraint("task_id", "chapter_id"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("sum_task.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    added_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(1000))
    added_by: Mapped[str] = mapped_column(String(64))


class SumShare(Base):
    """A chapter's share of a period that is sealed for us, at which place of its stream it came, what came of it."""

    __tablename__ = "sum_share"

    task_id: Mapped[str] = mapped_column(ForeignKey("sum_task.id"), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    unit_id: Mapped[str | None] = mapped_column(String(30))
    seq: Mapped[int]
    own: Mapped[str] = mapped_column(Text)
    is_withdrawn: Mapped[bool] = mapped_column(default=False)
    outcome: Mapped[str] = mapped_column(String(16), default=ShareOutcome.RECEIVED)
    why: Mapped[str | None] = mapped_column(String(400))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SumBatch(Base):
    """One sum: whose shares are in it, our own noisy part, drawn once, and the helper's once it came.

    A sum the helper refused is ended, with its reason: nothing ever comes out of it, and its name is not used again.
    Numbers of 64 bits stand as text.
    """

    __tablename__ = "sum_batch"
    __table_args__ = (UniqueConstraint("task_id", "period", "name"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    task_id: Mapped[str] = mapped_column(ForeignKey("sum_task.id"))
    period: Mapped[str] = mapped_column(String(13))
    name: Mapped[str] = mapped_column(String(30))
    chapters: Mapped[list[str]] = mapped_column(JSON)
    own: Mapped[list[str]] = mapped_column(JSON)
    partial: Mapped[str | None] = mapped_column(Text)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    collected_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_why: Mapped[str | None] = mapped_column(String(400))


class SumTotal(Permanent, Base):
    """One figure of a sum that came out: a number with its standard error, or why there is none."""

    __tablename__ = "sum_total"

    batch_id: Mapped[str] = mapped_column(ForeignKey("sum_batch.id"), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    value: Mapped[int | None] = mapped_column(BigInteger)
    standard_error: Mapped[float]
