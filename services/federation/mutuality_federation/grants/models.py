"""The table of what chapters told that they grant."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base


class ToldGrant(Base):
    """What a chapter grants from a day on. Of those that count by a day the one told last does, by its number."""

    __tablename__ = "told_grant"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    from_on: Mapped[date]
    openest: Mapped[str] = mapped_column(String(16))
    threshold: Mapped[int]
    epsilon_thousandths: Mapped[int]
    epsilon_year_thousandths: Mapped[int]
    least_chapters: Mapped[int]
    least_people: Mapped[int]
    rows: Mapped[str] = mapped_column(String(16))
    totals: Mapped[str] = mapped_column(String(16))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
