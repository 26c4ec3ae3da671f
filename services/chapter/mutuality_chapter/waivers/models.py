"""The table of what our feed last told us we are excused from."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_chapter.database import Base


class WaiverCopy(Base):
    """That we are excused from an item; `set_by` is the unit whose rule it is, None where it is our body's."""

    __tablename__ = "waiver_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    guideline: Mapped[str] = mapped_column(String(64))
    item: Mapped[str] = mapped_column(String(64))
    set_by: Mapped[str | None] = mapped_column(String(30))
    reason: Mapped[str] = mapped_column(String(1000))
    from_on: Mapped[date]
    until: Mapped[date]
    ended_on: Mapped[date | None]
    end_reason: Mapped[str | None] = mapped_column(String(1000))
