"""The tables of steps that are announced before they are taken."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Announcement(Permanent, Base):
    """A step the chapter was told of: from where to where, why, and from which day it may be taken."""

    __tablename__ = "standing_announcement"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    before: Mapped[str] = mapped_column(String(16))
    after: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    announced_by: Mapped[str] = mapped_column(String(64))
    announced_at: Mapped[datetime] = mapped_column(UtcDateTime)
    earliest_on: Mapped[date]


class AnnouncementEnd(Permanent, Base):
    """How an announcement ended: taken, or taken back."""

    __tablename__ = "standing_announcement_end"

    announcement_id: Mapped[str] = mapped_column(ForeignKey("standing_announcement.id"), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    ended_by: Mapped[str] = mapped_column(String(64))
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)
