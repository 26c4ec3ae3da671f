"""The tables of what we told of ourselves, and of what we heard of all chapters together."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Beyond(Base):
    """How common things are beyond us, as our body told us last: one row, which belongs to the bond it came by."""

    __tablename__ = "beyond"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    told_as: Mapped[str] = mapped_column(String(30))
    common: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Testimony(Base):
    """What we told last of one subject, word for word, as whom, and on which decision if it needed one."""

    __tablename__ = "testimony"

    subject: Mapped[str] = mapped_column(String(16), primary_key=True)
    told_as: Mapped[str] = mapped_column(String(30))
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    decision_id: Mapped[str | None] = mapped_column(String(30))
    told_by: Mapped[str] = mapped_column(String(64))
    told_at: Mapped[datetime] = mapped_column(UtcDateTime)
