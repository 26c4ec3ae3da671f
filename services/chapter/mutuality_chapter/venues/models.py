"""The table of places where we meet."""

from __future__ import annotations

from sqlalchemy import JSON, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Venue(Versioned, Base):
    """A place where we meet. A home's address never leaves the chapter."""

    __tablename__ = "venue"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    name: Mapped[str | None] = mapped_column(String(255))
    address: Mapped[str | None] = mapped_column(String(500))
    area: Mapped[str] = mapped_column(String(255))
    regions: Mapped[list[str]] = mapped_column(JSON)
    latitude: Mapped[float | None]
    longitude: Mapped[float | None]
    is_approximate: Mapped[bool]
    how_to_find: Mapped[str | None] = mapped_column(Text)
