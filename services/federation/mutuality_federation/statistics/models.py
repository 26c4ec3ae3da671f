"""The tables of figures: what each chapter released last, and roll-ups that are added up as entries come in."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base

NO_UNIT = ""


class Release(Base):
    """That a chapter reported a period, and when we received its first and last revision.

    `variance` is that of the noise on each figure that left noised, in thousandths; 0 where there is none.
    """

    __tablename__ = "release"

    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), primary_key=True)
    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    unit_id: Mapped[str] = mapped_column(String(30))
    rev: Mapped[int]
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


class Rollup(Base):
    """The sum of one figure over the chapters of one unit, in one of a few stripes so that no row is everybody's.

    Body, unit and stripe are added up at the read; there is no national row that every entry would touch.
    """

    __tablename__ = "rollup"

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
