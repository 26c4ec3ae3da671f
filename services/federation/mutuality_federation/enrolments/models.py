"""The tables of how a chapter comes: its invitation and its signed enrolment."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base


class Invitation(Base):
    """A single-use invitation, kept as its digest."""

    __tablename__ = "invitation"

    sha256: Mapped[str] = mapped_column(String(64), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    made_by: Mapped[str] = mapped_column(String(64))
    expires_at: Mapped[datetime] = mapped_column(UtcDateTime)
    used_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    voided_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Enrolment(Base):
    """A chapter's signed enrolment: evidence that it accepted the charter, and the keys it brought.

    The number says which is the newest: a clock may stand still or be set back.
    """

    __tablename__ = "enrolment"

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    digest: Mapped[str] = mapped_column(String(64), unique=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    statement: Mapped[str] = mapped_column(Text)
    kid: Mapped[str] = mapped_column(String(64))
    jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    recovery_jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    invited_by: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16))
    wrong_fingerprints: Mapped[int] = mapped_column(default=0)
    submitted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    approved_by: Mapped[str | None] = mapped_column(String(64))
    approved_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
