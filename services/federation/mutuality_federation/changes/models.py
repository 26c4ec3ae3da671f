"""The tables of what changed of all the public sees."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.numbering import Head
from mutuality_federation.database import Base


class ListingChange(Base):
    """One change of what the public sees of one listing.

    `seen` is what it saw from then on, null where that was nothing, or was taken back since. `unit_id` is for which
    unit it is relayed, null where a chapter owns it. Of a listing's changes the last is the newest.
    """

    __tablename__ = "listing_change"
    __table_args__ = (
        Index("ix_listing_change_listing_id_number", "listing_id", "number"),
        Index("ix_listing_change_chapter_id_number", "chapter_id", "number"),
        Index("ix_listing_change_is_newest_number", "is_newest", "number"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    id: Mapped[str] = mapped_column(String(30), unique=True)
    listing_id: Mapped[str] = mapped_column(String(30))
    chapter_id: Mapped[str | None] = mapped_column(ForeignKey("chapter.id"))
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    kind: Mapped[str] = mapped_column(String(8))
    seen: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    is_newest: Mapped[bool]
    at: Mapped[datetime] = mapped_column(UtcDateTime)


class ListingChangeHead(Head, Base):
    """How many changes there were."""

    __tablename__ = "listing_change_head"
