"""The tables of control policies: every version a body or a unit published, and where overlays lie, for ever."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Integer, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class PublishedColumns:
    """What everything that is published has: the day it takes force, for whom, its exact text, when, and by whom.

    `applies_to` is `all`, or `new`: chapters enrolled on its day or later. `sha256` is the digest of `document_text`.
    """

    in_force_on: Mapped[date]
    applies_to: Mapped[str] = mapped_column(String(8))
    document_text: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str] = mapped_column(String(64))


class PolicyVersion(PublishedColumns, Permanent, Base):
    """One version of a body's control policy, in force from its day until the next one's."""

    __tablename__ = "control_policy"
    __table_args__ = (
        UniqueConstraint("body_id", "version"),
        Index("ix_control_policy_body_id_in_force_on", "body_id", "in_force_on"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    version: Mapped[int]
    preset: Mapped[str | None] = mapped_column(String(64))
    document: Mapped[dict[str, Any]] = mapped_column(JSON)


class PolicyLayer(PublishedColumns, Permanent, Base):
    """One version of what lies below a body's policy: the policy of a unit, or an overlay of the body or of a unit.

    `set_by` is the body's id or the unit's, `name` is `unit` or that of the overlay.
    """

    __tablename__ = "policy_layer"
    __table_args__ = (UniqueConstraint("set_by", "name", "version"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    set_by: Mapped[str] = mapped_column(String(30))
    name: Mapped[str] = mapped_column(String(64))
    version: Mapped[int]


class OverlayPlacement(Permanent, Base):
    """From which day an overlay lies on a chapter, or no longer does."""

    __tablename__ = "overlay_placement"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    set_by: Mapped[str] = mapped_column(String(30))
    name: Mapped[str] = mapped_column(String(64))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    is_laid: Mapped[bool]
    from_on: Mapped[date]
    reason: Mapped[str] = mapped_column(String(1000))
    laid_by: Mapped[str] = mapped_column(String(64))
    laid_at: Mapped[datetime] = mapped_column(UtcDateTime)
