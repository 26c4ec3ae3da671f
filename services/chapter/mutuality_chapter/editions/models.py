"""The tables of editions and tailorings as we hold them, and of which tailorings our feed told us last."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class EditionCopy(Permanent, Base):
    """An edition of a guideline as the federation signed it."""

    __tablename__ = "edition_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    guideline: Mapped[str] = mapped_column(String(64))
    title: Mapped[str] = mapped_column(String(200))
    number: Mapped[int]
    effective_on: Mapped[date]
    notice_days: Mapped[int]
    language: Mapped[str] = mapped_column(String(35))
    signed: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ItemCopy(Permanent, Base):
    """One item of an edition; `force` null leaves it to the body's default."""

    __tablename__ = "item_copy"

    edition_id: Mapped[str] = mapped_column(ForeignKey("edition_copy.id"), primary_key=True)
    slug: Mapped[str] = mapped_column(String(64), primary_key=True)
    place: Mapped[int]
    force: Mapped[str | None] = mapped_column(String(16))
    purpose: Mapped[str] = mapped_column(String(2000))
    text: Mapped[str] = mapped_column(Text)
    known_by: Mapped[str] = mapped_column(String(16))
    derived: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    applies_when: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    translations: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    source: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    replaces: Mapped[list[str]] = mapped_column(JSON)


class TailoringCopy(Permanent, Base):
    """What a unit laid over an edition, as the federation signed it; it stays when we belong to another unit."""

    __tablename__ = "tailoring_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    unit_id: Mapped[str] = mapped_column(String(30))
    unit_name: Mapped[str] = mapped_column(String(200))
    base_edition_id: Mapped[str] = mapped_column(String(30))
    guideline: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    effective_on: Mapped[date]
    changes: Mapped[dict[str, Any]] = mapped_column(JSON)
    signed: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class TailoringRef(Base):
    """That a tailoring applies to us, as our feed told it last; `place` counts the units that stand above its own."""

    __tablename__ = "tailoring_ref"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    place: Mapped[int]
