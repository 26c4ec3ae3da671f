"""The tables of noise that was drawn, and of the mode each figure of a period leaves by."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class Draw(Permanent, Base):
    """The noise of a form's period, drawn once: figures with it, what they came to, what they carry of earlier periods.

    `epsilon` is what it cost one person. The row stands in the budget for ever, whatever becomes of the report.
    """

    __tablename__ = "noise_draw"

    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    values: Mapped[dict[str, int]] = mapped_column(JSON)
    counted: Mapped[dict[str, int]] = mapped_column(JSON)
    carried: Mapped[dict[str, int]] = mapped_column(JSON)
    mechanism: Mapped[str] = mapped_column(String(16))
    scale: Mapped[float]
    epsilon: Mapped[float]
    drawn_at: Mapped[datetime] = mapped_column(UtcDateTime)
    drawn_by: Mapped[str] = mapped_column(String(64))


class WayOut(Permanent, Base):
    """By which form a figure of a period leaves first, and by which mode it leaves for ever.

    Another form that asks for it is answered with the very same figure, and two that ask at one time meet this row.
    """

    __tablename__ = "figure_way_out"

    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    form: Mapped[str] = mapped_column(String(64))
    mode: Mapped[str] = mapped_column(String(16))
