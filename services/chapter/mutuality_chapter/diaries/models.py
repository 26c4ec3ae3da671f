"""The tables of aims, check-ins and reflections. All of it is a member's own, and goes with them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Aim(Versioned, Base):
    """What somebody wants to reach, in their own words."""

    __tablename__ = "aim"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    kind: Mapped[str] = mapped_column(String(32))
    text: Mapped[str] = mapped_column(Text)
    state: Mapped[str] = mapped_column(String(16))
    set_on: Mapped[date]


class CheckIn(Versioned, Base):
    """How somebody was on a day, in as much of it as they wished to say."""

    __tablename__ = "check_in"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    day: Mapped[date] = mapped_column(primary_key=True)
    alone: Mapped[int | None]
    hope: Mapped[int | None]
    competence: Mapped[int | None]
    meaning: Mapped[int | None]


class Reflection(Base):
    """What somebody answered when asked, once, what becoming a helper meant; without words they passed it over."""

    __tablename__ = "reflection"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    words: Mapped[str | None] = mapped_column(Text)
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime)
