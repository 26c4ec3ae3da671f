"""The tables of members and of how memberships moved."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Member(Versioned, Base):
    """A person in this chapter, under the name they chose. Once they have left, all that told of them is gone.

    Two who joined as one party carry the same `party_id`; each has a membership of their own, and leaves alone.
    """

    __tablename__ = "member"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    party_id: Mapped[str | None] = mapped_column(String(30), index=True)
    name: Mapped[str | None] = mapped_column(String(80))
    concern: Mapped[str] = mapped_column(String(64))
    subconcern: Mapped[str | None] = mapped_column(String(64))
    languages: Mapped[list[str]] = mapped_column(JSON, default=list)
    gender: Mapped[str | None] = mapped_column(String(40))
    area: Mapped[str | None] = mapped_column(String(80))
    state: Mapped[str] = mapped_column(String(16), index=True)
    declared_on: Mapped[date]
    left_on: Mapped[date | None] = mapped_column(index=True)
    reason: Mapped[str | None] = mapped_column(String(16))


class Move(Base):
    """A membership began, changed its state, or ended. Kept without a name, so that counts stay when people go."""

    __tablename__ = "member_move"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    before: Mapped[str] = mapped_column(String(16))
    after: Mapped[str] = mapped_column(String(16))
    moved_on: Mapped[date] = mapped_column(index=True)
