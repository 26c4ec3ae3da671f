"""The table of control policies: every version a body published, for ever."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class PolicyVersion(Permanent, Base):
    """One version of a body's control policy, in force from its day until the next one's.

    `document_text` is its exact JSON, `sha256` the digest of that. `unit_id` is the unit that set it, None where the
    body did.
    """

    __tablename__ = "control_policy"
    __table_args__ = (
        UniqueConstraint("body_id", "version"),
        Index("ix_control_policy_body_id_in_force_on", "body_id", "in_force_on"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    version: Mapped[int]
    preset: Mapped[str | None] = mapped_column(String(64))
    document: Mapped[dict[str, Any]] = mapped_column(JSON)
    document_text: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    in_force_on: Mapped[date]
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str] = mapped_column(String(64))
