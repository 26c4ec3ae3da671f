"""The tables of guidelines: what a body begins, the draft that changes, and the steps of its review."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_federation.database import Base
from mutuality_federation.editions import ItemColumns


class Guideline(Versioned, Base):
    """What a body advises or demands on one subject.

    Its version counts every change of the draft; `changed_by` made the last.
    """

    __tablename__ = "guideline"
    __table_args__ = (UniqueConstraint("body_id", "slug"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    slug: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(35))
    created_at: Mapped[datetime] = mapped_column(UtcDateTime)
    changed_by: Mapped[str] = mapped_column(String(64))


class DraftItem(ItemColumns, Base):
    """An item as the next edition would say it."""

    __tablename__ = "draft_item"

    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"), primary_key=True, sort_order=-1)

    def said(self) -> dict[str, Any]:
        """Return what it says, by the names of its columns."""
        return {column.key: getattr(self, column.key) for column in self.__table__.columns}


class ReviewStep(Permanent, Base):
    """What an officer did in the review that leads to an edition, about the draft as it was at a version."""

    __tablename__ = "review_step"

    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"), primary_key=True)
    edition_number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    place: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    step: Mapped[str] = mapped_column(String(20))
    version: Mapped[int]
    note: Mapped[str | None] = mapped_column(String(2000))
    taken_by: Mapped[str] = mapped_column(String(64))
    taken_at: Mapped[datetime] = mapped_column(UtcDateTime)
