"""The tables of exchanges, and of steps from being helped to helping."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Exchange(Base):
    """One helping conversation between two members. Who helps is said of the exchange, never of the person."""

    __tablename__ = "exchange"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    helper_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    recipient_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    concern: Mapped[str] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(16))
    happened_on: Mapped[date] = mapped_column(index=True)
    request_id: Mapped[str | None] = mapped_column(ForeignKey("help_request.id"))
    tie_id: Mapped[str | None] = mapped_column(ForeignKey("tie.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)


class HelpStep(Base):
    """A member took the step to helping, encouraged by another or by nobody; the step is help in itself."""

    __tablename__ = "help_step"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    encouraged_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    taken_on: Mapped[date]
