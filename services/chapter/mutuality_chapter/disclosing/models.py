"""The tables of noise that was drawn, of what else was charged, and of the mode each figure of a period leaves by."""

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
    `number` is 0 for the one drawn here. What a restore had forgotten and was taken back is numbered on: the last
    is what readers hold, and what figures came to when it was drawn nobody knows any more.
    """

    __tablename__ = "noise_draw"

    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=0)
    values: Mapped[dict[str, int]] = mapped_column(JSON)
    counted: Mapped[dict[str, int]] = mapped_column(JSON)
    carried: Mapped[dict[str, int]] = mapped_column(JSON)
    mechanism: Mapped[str] = mapped_column(String(16))
    scale: Mapped[float]
    epsilon: Mapped[float]
    drawn_at: Mapped[datetime] = mapped_column(UtcDateTime)
    drawn_by: Mapped[str] = mapped_column(String(64))

    @property
    def is_taken_back(self) -> bool:
        """Say whether it had left before, was forgotten, and was taken back."""
        return self.number > 0


class WayOut(Permanent, Base):
    """By which form a figure of a period leaves first, and by which mode it leaves for ever.

    Another form that asks for it is answered with the very same figure, and two that ask at one time meet this row.
    `number` is 0, and above for what was taken back after a restore and stands against what was kept meanwhile.
    """

    __tablename__ = "figure_way_out"

    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False, default=0)
    form: Mapped[str] = mapped_column(String(64))
    mode: Mapped[str] = mapped_column(String(16))


class Charge(Permanent, Base):
    """What something else than our own noise cost one person, out of the budget of the year its period ends in."""

    __tablename__ = "budget_charge"

    what: Mapped[str] = mapped_column(String(80), primary_key=True)
    period: Mapped[str] = mapped_column(String(13))
    epsilon: Mapped[float]
    charged_at: Mapped[datetime] = mapped_column(UtcDateTime)
