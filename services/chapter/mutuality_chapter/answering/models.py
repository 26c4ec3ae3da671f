"""The table of our explanations of figures that are unusual."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Explanation(Versioned, Base):
    """That a figure of a period is right though unusual, or what explains it. It is about that number and no other."""

    __tablename__ = "explanation"

    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    value: Mapped[int] = mapped_column(BigInteger)
    says: Mapped[str] = mapped_column(String(500))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
    said_by: Mapped[str] = mapped_column(String(64))
