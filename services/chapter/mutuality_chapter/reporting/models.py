"""The table of reports we released."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Report(Versioned, Base):
    """The figures of a form's period as we released them last; nothing rewrites them behind our back.

    `counted` is what they came to then. It stays here, and later periods are audited against it.
    """

    __tablename__ = "report"

    form: Mapped[str] = mapped_column(String(64), primary_key=True)
    period: Mapped[str] = mapped_column(String(13), primary_key=True)
    edition: Mapped[int]
    dictionary: Mapped[int]
    cells: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    noise: Mapped[dict[str, Any] | None] = mapped_column(JSON)
    counted: Mapped[dict[str, int]] = mapped_column(JSON)
    floor: Mapped[int]
    policy_version: Mapped[int]
    released_at: Mapped[datetime] = mapped_column(UtcDateTime)
    released_by: Mapped[str] = mapped_column(String(64))
