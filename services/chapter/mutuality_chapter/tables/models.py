"""The tables of rows of other software's lists that became members, and of those that became shifts."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class ImportedMember(Base):
    """A row of other software's list that became a member. Once they have left, the row alone is known again."""

    __tablename__ = "imported_member"

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    row_hash: Mapped[str | None] = mapped_column(String(64))
    member_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ImportedShift(Base):
    """A row of other software's list that became a weekly shift."""

    __tablename__ = "imported_shift"

    key_hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    shift_id: Mapped[str] = mapped_column(ForeignKey("weekly_shift.id"), index=True)
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime)
