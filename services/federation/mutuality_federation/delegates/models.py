"""The table of seats that chapters and units fill. It has no column for whoever sits there."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Delegation(Permanent, Base):
    """What a chapter, or an officer for a unit, said of its delegate; the newest of each holds.

    Without days it sends nobody any more.
    """

    __tablename__ = "delegation"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str | None] = mapped_column(ForeignKey("chapter.id"))
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    from_on: Mapped[date | None]
    until_on: Mapped[date | None]
    said_by: Mapped[str] = mapped_column(String(64))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
