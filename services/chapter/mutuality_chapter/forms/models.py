"""The table of report forms as we hold them."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class FormCopy(Permanent, Base):
    """An edition of a report form as the federation signed it; `document` is what it says."""

    __tablename__ = "form_copy"
    __table_args__ = (UniqueConstraint("slug", "number"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    slug: Mapped[str] = mapped_column(String(64))
    number: Mapped[int]
    document: Mapped[dict[str, Any]] = mapped_column(JSON)
    signed: Mapped[str] = mapped_column(Text)
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
