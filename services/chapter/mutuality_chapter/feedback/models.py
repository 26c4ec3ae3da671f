"""The table of exceptions for us, as our feed last told them."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class ExceptionCopy(Base):
    """That a closed period is open again for us until a day, or that no report of it is expected."""

    __tablename__ = "exception_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    form: Mapped[str] = mapped_column(String(64))
    period: Mapped[str] = mapped_column(String(13), index=True)
    until: Mapped[date | None]
    reason: Mapped[str] = mapped_column(String(1000))
    granted_at: Mapped[datetime] = mapped_column(UtcDateTime)
