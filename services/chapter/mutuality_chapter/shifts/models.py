"""The tables of weekly shifts, of the turns they make on a roster, and of turns offered to others."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Shift(Versioned, Base):
    """A stretch of every week in the wall time of its pool; who usually takes it, if anybody does."""

    __tablename__ = "weekly_shift"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    pool_id: Mapped[str] = mapped_column(ForeignKey("hotline_pool.id"), index=True)
    weekday: Mapped[int]
    starts: Mapped[str] = mapped_column(String(5))
    ends: Mapped[str] = mapped_column(String(5))
    ends_next_day: Mapped[bool]
    responder_id: Mapped[str | None] = mapped_column(ForeignKey("responder.id"), index=True)
    begins_on: Mapped[date]
    ended_on: Mapped[date | None]


class Turn(Versioned, Base):
    """One shift of one day on the roster, as two instants. It is a gap while nobody has it."""

    __tablename__ = "turn"
    __table_args__ = (UniqueConstraint("shift_id", "begins_on"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    shift_id: Mapped[str] = mapped_column(ForeignKey("weekly_shift.id"))
    pool_id: Mapped[str] = mapped_column(ForeignKey("hotline_pool.id"), index=True)
    begins_on: Mapped[date]
    begins_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    responder_id: Mapped[str | None] = mapped_column(ForeignKey("responder.id"), index=True)
    confirmed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    reminded_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    vacated_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Offer(Versioned, Base):
    """A turn somebody offers to the others of their pool; it goes over once both agree, perhaps for another turn."""

    __tablename__ = "shift_offer"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    turn_id: Mapped[str] = mapped_column(ForeignKey("turn.id"), index=True)
    offered_by: Mapped[str] = mapped_column(ForeignKey("responder.id"), index=True)
    taken_by: Mapped[str | None] = mapped_column(ForeignKey("responder.id"), index=True)
    in_return_id: Mapped[str | None] = mapped_column(ForeignKey("turn.id"), index=True)
    state: Mapped[str] = mapped_column(String(16))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
