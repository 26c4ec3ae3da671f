"""The tables of positions, of terms, and of small tasks."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Position(Versioned, Base):
    """Something somebody looks after for the chapter, for a time; its holder and their last day stand here too."""

    __tablename__ = "position"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    duties: Mapped[str | None] = mapped_column(String(2000))
    made_on: Mapped[date]
    holder_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    ends_on: Mapped[date | None]


class Term(Base):
    """A time for which somebody holds a position; it was laid down early if `left_on` is set."""

    __tablename__ = "term"
    __table_args__ = (UniqueConstraint("position_id", "number"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    position_id: Mapped[str] = mapped_column(ForeignKey("position.id"))
    number: Mapped[int]
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    began_on: Mapped[date]
    ends_on: Mapped[date | None]
    left_on: Mapped[date | None]


class ServiceTask(Versioned, Base):
    """Something small somebody does for the chapter once; often the first thing they do."""

    __tablename__ = "service_task"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    made_on: Mapped[date]
    taker_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    done_on: Mapped[date | None]
