"""The tables of editions, whose rows never change."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class ItemColumns:
    """What an item says, in a draft and in an edition alike. No force means the body's default force."""

    slug: Mapped[str] = mapped_column(String(64), primary_key=True)
    place: Mapped[int]
    force: Mapped[str | None] = mapped_column(String(16))
    purpose: Mapped[str] = mapped_column(String(400))
    text: Mapped[str] = mapped_column(String(8000))
    known_by: Mapped[str] = mapped_column(String(16))
    derived: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    applies_when: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    translations: Mapped[list[dict[str, str]]] = mapped_column(JSON)
    source: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    replaces: Mapped[list[str]] = mapped_column(JSON)


class Edition(Permanent, Base):
    """A guideline as it was published. `text` is the exact JSON everyone was shown, `sha256` its digest."""

    __tablename__ = "edition"
    __table_args__ = (
        UniqueConstraint("guideline_id", "number"),
        Index("ix_edition_body_id_effective_on", "body_id", "effective_on"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"))
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    guideline_slug: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    language: Mapped[str] = mapped_column(String(35))
    effective_on: Mapped[date]
    notice_days: Mapped[int]
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str] = mapped_column(String(64))
    text: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))


class EditionItem(ItemColumns, Permanent, Base):
    """An item as it was published. `since` is the number of the first edition of the unbroken row that holds it.

    `worded_in` is the edition of that row since which chapters need not answer it anew, `worded_as` what it was called
    there: an answer given then still holds.
    """

    __tablename__ = "edition_item"

    edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"), primary_key=True, sort_order=-1)
    since: Mapped[int]
    worded_in: Mapped[str] = mapped_column(String(30), index=True)
    worded_as: Mapped[str] = mapped_column(String(64))
