"""The table of mappings."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class ImportMapping(Versioned, Base):
    """Which column of somebody's table stands for which field, and what their own words mean."""

    __tablename__ = "import_mapping"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    name: Mapped[str] = mapped_column(String(200), unique=True)
    columns: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    words: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    zone: Mapped[str | None] = mapped_column(String(64))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
