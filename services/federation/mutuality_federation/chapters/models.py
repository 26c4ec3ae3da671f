"""The tables of the roll: chapters, invitations, enrolments, keys and every change of standing."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Chapter(Versioned, Base):
    """A chapter on the roll of its body."""

    __tablename__ = "chapter"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"), index=True)
    name: Mapped[str] = mapped_column(String(200))
    standing: Mapped[str] = mapped_column(String(16))
    formed_on: Mapped[date | None]
    named_at: Mapped[datetime] = mapped_column(UtcDateTime)
    enrolled_on: Mapped[date | None]


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
    """A chapter's signed enrolment: evidence that it accepted the charter, and the keys it brought."""

    __tablename__ = "enrolment"

    digest: Mapped[str] = mapped_column(String(64), primary_key=True)
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


class ChapterKey(Base):
    """A key of a chapter, valid from one place of its stream to another: never by date."""

    __tablename__ = "chapter_key"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    kid: Mapped[str] = mapped_column(String(64), primary_key=True)
    jwk: Mapped[dict[str, Any]] = mapped_column(JSON)
    from_seq: Mapped[int]
    to_seq: Mapped[int | None]


class StandingChange(Permanent, Base):
    """One step of a chapter's standing: who took it, when and why."""

    __tablename__ = "standing_change"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    before: Mapped[str] = mapped_column(String(16))
    after: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    changed_by: Mapped[str] = mapped_column(String(64))
    changed_at: Mapped[datetime] = mapped_column(UtcDateTime)
