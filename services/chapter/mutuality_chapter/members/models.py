"""The table of members."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Member(Versioned, Base):
    """A person in this chapter, under the name they chose. Once they have left, the name is gone."""

    __tablename__ = "member"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(80))
    concern: Mapped[str] = mapped_column(String(64))
    subconcern: Mapped[str | None] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))
    declared_on: Mapped[date]
    left_on: Mapped[date | None]
    reason: Mapped[str | None] = mapped_column(String(16))
