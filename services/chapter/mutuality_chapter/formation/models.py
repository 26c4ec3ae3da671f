"""The table of how the chapter began."""

from __future__ import annotations

from sqlalchemy import JSON, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Origin(Versioned, Base):
    """How this chapter began: one row, empty until somebody tells. It is the chapter's, names no member, stays here."""

    __tablename__ = "origin"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    kinds: Mapped[list[str]] = mapped_column(JSON)
    prior_help: Mapped[list[str]] = mapped_column(JSON)
    years_without_outcome: Mapped[int | None]
    account: Mapped[str | None] = mapped_column(Text)
