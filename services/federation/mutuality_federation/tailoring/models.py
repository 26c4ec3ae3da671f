"""The table of tailorings, whose rows never change."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Tailored(Permanent, Base):
    """What a unit laid over an edition, from a day on, until it lays something else over the same guideline.

    `worded` says of each item it added, by its name, since which tailoring of the unit answers to it hold, and what it
    was called there. `text` is the exact JSON everyone is shown, `sha256` its digest; `changes` is the part of it that
    changes items.
    """

    __tablename__ = "tailoring"
    __table_args__ = (
        UniqueConstraint("unit_id", "guideline_slug", "number"),
        Index("ix_tailoring_body_id_effective_on", "body_id", "effective_on"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    unit_id: Mapped[str] = mapped_column(ForeignKey("unit.id"))
    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"))
    base_edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"))
    guideline_slug: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    title: Mapped[str] = mapped_column(String(200))
    effective_on: Mapped[date]
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str] = mapped_column(String(64))
    changes: Mapped[dict[str, Any]] = mapped_column(JSON)
    worded: Mapped[dict[str, list[str]]] = mapped_column(JSON)
    text: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
