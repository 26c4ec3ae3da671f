"""The tables of approaches to possible members, and of those who asked never to be approached."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class Approach(Versioned, Base):
    """An unasked approach to somebody. Once it has ended, nothing that told of them is left."""

    __tablename__ = "approach"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(80))
    note: Mapped[str | None] = mapped_column(String(500))
    source: Mapped[str] = mapped_column(String(32), index=True)
    captain_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    outcome: Mapped[str | None] = mapped_column(String(16), index=True)
    begun_on: Mapped[date] = mapped_column(index=True)
    last_on: Mapped[date]
    ended_on: Mapped[date | None] = mapped_column(index=True)


class Reach(Base):
    """One way to reach somebody who is being approached; it goes when the approach ends."""

    __tablename__ = "approach_reach"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    approach_id: Mapped[str] = mapped_column(ForeignKey("approach.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    value: Mapped[str] = mapped_column(String(200))
    hash: Mapped[str] = mapped_column(String(64), unique=True)


class Step(Base):
    """A step of an approach that was taken; each at most once."""

    __tablename__ = "approach_step"
    __table_args__ = (UniqueConstraint("approach_id", "step"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    approach_id: Mapped[str] = mapped_column(ForeignKey("approach.id"), index=True)
    step: Mapped[str] = mapped_column(String(16))
    taken_on: Mapped[date] = mapped_column(index=True)
    taken_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)


class OptOut(Permanent, Base):
    """Somebody asked never to be approached. By this hash they are known again, and by nothing else."""

    __tablename__ = "opt_out"

    hash: Mapped[str] = mapped_column(String(64), primary_key=True)
    opted_out_on: Mapped[date]
