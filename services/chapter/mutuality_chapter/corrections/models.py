"""The tables of what members propose to put right, and of what the public finds wrong."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Correction(Versioned, Base):
    """What a member says is wrong with a meeting, what it should be, and what it was when they said so.

    Who said it is kept so that they can read what came of it, and shown to nobody else.
    """

    __tablename__ = "correction"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), index=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    proposed: Mapped[dict[str, Any]] = mapped_column(JSON)
    before: Mapped[dict[str, Any]] = mapped_column(JSON)
    remark: Mapped[str | None] = mapped_column(String(500))
    decision: Mapped[str | None] = mapped_column(String(16))
    reason: Mapped[str | None] = mapped_column(String(500))
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    expires_on: Mapped[date] = mapped_column(index=True)
    decided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class DoubtCopy(Base):
    """How often the public found one thing wrong with a listing of ours since we told it last, as our feed tells it."""

    __tablename__ = "doubt_copy"

    listing_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    doubt: Mapped[str] = mapped_column(String(16), primary_key=True)
    count: Mapped[int]
    last_on: Mapped[date]
