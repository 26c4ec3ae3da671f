"""The tables of the roll: chapters, their keys, every change of their standing and of their unit."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Chapter(Versioned, Base):
    """A chapter on the roll of its body. `bears_name`: the public sees whose chapter it is.

    `unit_since` is null where it was in its unit from the first.
    """

    __tablename__ = "chapter"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"), index=True)
    unit_since: Mapped[date | None]
    name: Mapped[str] = mapped_column(String(200))
    standing: Mapped[str] = mapped_column(String(16))
    bears_name: Mapped[bool] = mapped_column(default=False)
    formed_on: Mapped[date | None]
    named_at: Mapped[datetime] = mapped_column(UtcDateTime)
    enrolled_on: Mapped[date | None]


class ChapterKey(Base):
    """A key of a chapter, valid from one place of its stream to another: never by date."""

    __tablename__ = "chapter_key"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    kid: Mapped[str] = mapped_column(String(64), primary_key=True)
    jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    from_seq: Mapped[int]
    to_seq: Mapped[int | None]


class StandingChange(Permanent, Base):
    """One step of a chapter's standing: who took it, when, why, until when, and under which version of the policy."""

    __tablename__ = "standing_change"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    before: Mapped[str] = mapped_column(String(16))
    after: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    until: Mapped[date | None]
    bears_name: Mapped[bool] = mapped_column(default=False)
    policy_version: Mapped[int] = mapped_column(default=0)
    changed_by: Mapped[str] = mapped_column(String(64))
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Placement(Permanent, Base):
    """From which day a chapter belonged to which unit, and to which before; null is none."""

    __tablename__ = "placement"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    before_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    from_on: Mapped[date]
    placed_by: Mapped[str] = mapped_column(String(64))
    placed_at: Mapped[datetime] = mapped_column(UtcDateTime)
