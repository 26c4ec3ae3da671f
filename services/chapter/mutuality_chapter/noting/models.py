"""The table of figures noted by hand."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import BigInteger, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class NotedFigure(Versioned, Base):
    """A figure of a period as an officer of ours noted it. `largest` is the most that one person added to it."""

    __tablename__ = "noted_figure"

    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    indicator: Mapped[str] = mapped_column(String(64), primary_key=True)
    state: Mapped[str] = mapped_column(String(24))
    value: Mapped[int | None] = mapped_column(BigInteger)
    largest: Mapped[int | None]
    comment: Mapped[str | None] = mapped_column(String(500))
    noted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    noted_by: Mapped[str] = mapped_column(String(64))
