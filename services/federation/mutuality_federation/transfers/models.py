"""The tables of transfers, mergers and splits: what was asked, what was said, and who came from whom."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Transfer(Permanent, Base):
    """That a chapter shall belong to another unit, or to none."""

    __tablename__ = "transfer"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    from_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    to_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    reason: Mapped[str] = mapped_column(String(1000))
    asked_by: Mapped[str] = mapped_column(String(64))
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TransferStep(Permanent, Base):
    """One word said of a transfer."""

    __tablename__ = "transfer_step"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    transfer_id: Mapped[str] = mapped_column(ForeignKey("transfer.id"), index=True)
    word: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    said_by: Mapped[str] = mapped_column(String(64))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Merger(Permanent, Base):
    """That a chapter shall become part of another one."""

    __tablename__ = "merger"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    into_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    reason: Mapped[str] = mapped_column(String(1000))
    proposed_by: Mapped[str] = mapped_column(String(64))
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    earliest_on: Mapped[date]


class MergerEnd(Permanent, Base):
    """How a proposed merger ended: merged, or taken back."""

    __tablename__ = "merger_end"

    merger_id: Mapped[str] = mapped_column(ForeignKey("merger.id"), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(16))
    ended_by: Mapped[str] = mapped_column(String(64))
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Split(Permanent, Base):
    """That a chapter came out of another one."""

    __tablename__ = "split"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    from_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    reason: Mapped[str] = mapped_column(String(1000))
    split_by: Mapped[str] = mapped_column(String(64))
    split_at: Mapped[datetime] = mapped_column(UtcDateTime)
