"""The tables of what chapters told of themselves: among which services they began, how they stand on the definition."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_federation.database import Base


class ToldLandscape(Base):
    """Among which formal services a chapter began, as it told last; words from lists. Gaps stand in their order."""

    __tablename__ = "told_landscape"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    as_of: Mapped[str] = mapped_column(String(7))
    adequacy: Mapped[str] = mapped_column(String(16))
    availability: Mapped[str] = mapped_column(String(16))
    gaps: Mapped[str] = mapped_column(String(200))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ToldDefinition(Base):
    """How a chapter stands on each of the seven points, as it told last: outcomes alone, and the day it looked."""

    __tablename__ = "told_definition"

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    checked_on: Mapped[date]
    common_concern: Mapped[str] = mapped_column(String(16))
    own_experience: Mapped[str] = mapped_column(String(16))
    founders_legacy: Mapped[str] = mapped_column(String(16))
    informal_help: Mapped[str] = mapped_column(String(16))
    own_integration: Mapped[str] = mapped_column(String(16))
    constituents: Mapped[str] = mapped_column(String(16))
    role_change: Mapped[str] = mapped_column(String(16))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
