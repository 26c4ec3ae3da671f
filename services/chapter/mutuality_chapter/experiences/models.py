"""The tables of experiences and of sub-concerns."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Subconcern(Base):
    """A part of the concern, or a situation in life it brings. Whoever added it is forgotten when they leave."""

    __tablename__ = "subconcern"

    slug: Mapped[str] = mapped_column(String(64), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    life_situation: Mapped[str | None] = mapped_column(String(16), index=True)
    added_on: Mapped[date]
    added_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"))

    @property
    def is_shared(self) -> bool:
        """Say whether the members decided that it belongs on the shared list."""
        return self.decision_id is not None


class Experience(Versioned, Base):
    """Something a member has lived through, in their own words; it is theirs, and goes with them."""

    __tablename__ = "experience"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    concern: Mapped[str] = mapped_column(String(64))
    subconcern: Mapped[str | None] = mapped_column(ForeignKey("subconcern.slug"), index=True)
    began_month: Mapped[str] = mapped_column(String(7))
    situation: Mapped[str | None] = mapped_column(Text)
    helped: Mapped[str | None] = mapped_column(Text)
