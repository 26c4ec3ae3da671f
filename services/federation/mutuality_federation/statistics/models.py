"""The tables of figures: what each chapter released last, and roll-ups that are added up as entries come in.

What was known on an earlier day is kept beside them, and never changes.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base

NO_UNIT = ""


class Release(Base):
    """That a chapter reported a period, and when we received its first and last revision.

    `seq` and `digest` are those of the entry that holds. `variance` is that of the noise on each figure that left
    noised, in thousandths; 0 where there is none.
    """

    __tablename__ = "release"

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    unit_id: Mapped[str] = mapped_column(String(30))
    rev: Mapped[int]
    seq: Mapped[int] = mapped_column(BigInteger)
    digest: Mapped[str] = mapped_column(String(64))
    variance: Mapped[int] = mapped_column(BigInteger)
    first_received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    last_received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Figure(Base):
    """One figure of one chapter for one period, as it left the chapter."""

    __tablename__ = "figure"

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    mode: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(24))
    value: Mapped[int | None] = mapped_column(BigInteger)


class Telling(Base):
    """That a chapter reported a period, revised it, or took it back, and when we received that; nothing here changes.

    From it we know which reports had come by any day, and what came of each: what it sent, and what it took away by
    leaving it out, was created, changed, left unchanged or deleted.
    """

    __tablename__ = "telling"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(BigInteger, primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    form: Mapped[str] = mapped_column(String(64))
    period: Mapped[str] = mapped_column(String(13))
    unit_id: Mapped[str] = mapped_column(String(30))
    rev: Mapped[int]
    is_withdrawn: Mapped[bool]
    received_on: Mapped[date]
    created: Mapped[int]
    changed: Mapped[int]
    unchanged: Mapped[int]
    deleted: Mapped[int]

    __table_args__ = (Index("ix_telling_body_id_form_period", "body_id", "form", "period"),)


class Sums:
    """What some chapters of one unit add up to in one figure, or what one day changed of that.

    They are kept in a few stripes so that no row is everybody's. Body, unit and stripe are added up at the read; there
    is no national row that every entry would touch.
    """

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    mode: Mapped[str] = mapped_column(String(16), primary_key=True)
    unit_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    stripe: Mapped[int] = mapped_column(primary_key=True)
    total: Mapped[int] = mapped_column(BigInteger)
    counted: Mapped[int]
    suppressed: Mapped[int]
    variance: Mapped[int] = mapped_column(BigInteger)
    not_collected: Mapped[int]
    nothing_to_report: Mapped[int]
    not_applicable: Mapped[int]


class Rollup(Sums, Base):
    """The sum of one figure over the chapters of one unit, as it is known now."""

    __tablename__ = "rollup"


class Learned(Sums, Base):
    """By how much a day's entries moved that sum; once the day is over, it never changes.

    All days up to one add up to what was known at its end, and all days together to the roll-up.
    """

    __tablename__ = "learned"

    received_on: Mapped[date] = mapped_column(primary_key=True)
