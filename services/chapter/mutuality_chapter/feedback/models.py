"""The tables of what our body says of our reports, as our feed last told it, and of what we answered."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class ExceptionCopy(Base):
    """That a closed period is open again for us until a day, or that no report of it is expected."""

    __tablename__ = "exception_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    form: Mapped[str] = mapped_column(String(64))
    period: Mapped[str] = mapped_column(String(13), index=True)
    until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(String(1000))
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ReturnCopy(Base):
    """What came of our report of a period, and whether it is accepted."""

    __tablename__ = "return_copy"

    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    told: Mapped[dict[str, Any]] = mapped_column(JSON)


class FollowUpCopy(Base):
    """What our body asked about a report of ours, and all that was said about it."""

    __tablename__ = "follow_up_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    state: Mapped[str] = mapped_column(String(16))
    told: Mapped[dict[str, Any]] = mapped_column(JSON)


class OurReply(Permanent, Base):
    """What we answered; it names nobody. Whose account wrote it stays here."""

    __tablename__ = "our_reply"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    follow_up_id: Mapped[str] = mapped_column(String(30), index=True)
    words: Mapped[str] = mapped_column(String(2000))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    said_by: Mapped[str] = mapped_column(String(64))
