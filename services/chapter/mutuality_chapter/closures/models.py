"""The table of closures."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Closure(Versioned, Base):
    """The days on which a venue is closed, both included; it holds for whatever meets there then."""

    __tablename__ = "closure"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    venue_id: Mapped[str] = mapped_column(ForeignKey("venue.id"), index=True)
    first: Mapped[date]
    last: Mapped[date] = mapped_column(index=True)
