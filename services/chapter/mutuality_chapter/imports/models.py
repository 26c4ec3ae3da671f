"""The table of import receipts."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class ImportReceipt(Base):
    """What became of every row of one import."""

    __tablename__ = "import_receipt"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    source: Mapped[str] = mapped_column(String(200), index=True)
    imported_at: Mapped[datetime] = mapped_column(UtcDateTime)
    sent: Mapped[int]
    counts: Mapped[dict[str, int]] = mapped_column(JSON)
    gone: Mapped[list[str]] = mapped_column(JSON)
    lines: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
