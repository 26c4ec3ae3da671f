"""The table of control policies: every version a body published, for ever."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class PolicyVersion(Permanent, Base):
    """One version of a body's control policy, in force from its day until the next one's."""

    __tablename__ = "policy_version"
    __table_args__ = (UniqueConstraint("body_id", "number"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    number: Mapped[int]
    preset: Mapped[str | None] = mapped_column(String(64))
    document: Mapped[str] = mapped_column(Text)
    sha256: Mapped[str] = mapped_column(String(64))
    in_force_on: Mapped[date]
    published_at: Mapped[datetime] = mapped_column(UtcDateTime)
    published_by: Mapped[str] = mapped_column(String(64))
