"""The table of who read or changed what is held about whom. Rows are added, and deleted once too old or with whom."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Access(Base):
    """Somebody read of a member, or changed something of theirs. Of who it was: the account and its role, no more."""

    __tablename__ = "access_record"
    __table_args__ = (UniqueConstraint("member_id", "seen_at", "operation", "seen_by"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"))
    seen_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    operation: Mapped[str] = mapped_column(String(64))
    seen_by: Mapped[str] = mapped_column(String(64))
    role: Mapped[str] = mapped_column(String(32))
    is_change: Mapped[bool]
