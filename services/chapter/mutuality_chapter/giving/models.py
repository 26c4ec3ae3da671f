"""The table of who chose that what they give stands under their name."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Naming(Base):
    """A member chose that what they give stands under their name, until they choose otherwise."""

    __tablename__ = "giving_naming"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    chosen_at: Mapped[datetime] = mapped_column(UtcDateTime)
