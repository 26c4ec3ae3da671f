"""The table of what we granted, row after row; none ever changes."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Floor(Base):
    """What we granted from a day on, by which decision of our members. A row said later replaces those before it."""

    __tablename__ = "floor"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    from_on: Mapped[date]
    openest: Mapped[str] = mapped_column(String(16))
    threshold: Mapped[int]
    epsilon_thousandths: Mapped[int]
    epsilon_year_thousandths: Mapped[int]
    least_chapters: Mapped[int]
    least_people: Mapped[int]
    rows: Mapped[str] = mapped_column(String(16))
    totals: Mapped[str] = mapped_column(String(16))
    decision_id: Mapped[str | None] = mapped_column(String(30))
    set_by: Mapped[str] = mapped_column(String(64))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
