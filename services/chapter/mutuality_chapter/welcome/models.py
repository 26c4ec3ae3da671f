"""The table of orientation items."""

from __future__ import annotations

from sqlalchemy import String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class OrientationItem(Versioned, Base):
    """Something one should know in a stage; `stage_order` is its stage's place, so that impact comes first."""

    __tablename__ = "orientation_item"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    stage: Mapped[str] = mapped_column(String(16))
    stage_order: Mapped[int]
    place: Mapped[int]
    audience: Mapped[str] = mapped_column(String(16), index=True)
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
