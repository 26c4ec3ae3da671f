"""The table of what we promised of forms, word after word; none ever changes."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class FormPromise(Permanent, Base):
    """Which periods of a form we said we will answer; none where we took our promise back. It belongs to one body."""

    __tablename__ = "form_promise"

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    body_id: Mapped[str] = mapped_column(String(30))
    form: Mapped[str] = mapped_column(String(64), index=True)
    from_period: Mapped[str | None] = mapped_column(String(13))
    until_period: Mapped[str | None] = mapped_column(String(13))
    decided_on: Mapped[date | None]
    said_on: Mapped[date]
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    said_by: Mapped[str] = mapped_column(String(64))
