"""The tables of waivers, and of how some ended before their day."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Waiver(Permanent, Base):
    """That a chapter is excused from an item, from a day to a day, both among them.

    The item is kept by its guideline and by what it was called in the edition that asked it; `set_by` is the level that
    asked it so, and granted this; `force` is with which force it was asked.
    """

    __tablename__ = "waiver"
    __table_args__ = (Index("ix_waiver_body_id_until", "body_id", "until"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"))
    guideline: Mapped[str] = mapped_column(String(64))
    edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"))
    item: Mapped[str] = mapped_column(String(64))
    force: Mapped[str | None] = mapped_column(String(16))
    set_by: Mapped[str] = mapped_column(String(64))
    reason: Mapped[str] = mapped_column(String(1000))
    from_on: Mapped[date]
    until: Mapped[date]
    granted_by: Mapped[str] = mapped_column(String(64))
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class WaiverEnd(Permanent, Base):
    """That a waiver was ended before its day; on `ended_on` it no longer holds."""

    __tablename__ = "waiver_end"

    waiver_id: Mapped[str] = mapped_column(ForeignKey("waiver.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(1000))
    ended_by: Mapped[str] = mapped_column(String(64))
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_on: Mapped[date]
