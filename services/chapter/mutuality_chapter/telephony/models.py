"""The table of the telephone provider."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Telephony(Base):
    """The one provider that carries our calls, the secret both sign with, and the one callers are told apart by."""

    __tablename__ = "telephony"

    id: Mapped[int] = mapped_column(primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    url: Mapped[str | None] = mapped_column(String(1000))
    secret: Mapped[str] = mapped_column(String(64))
    caller_secret: Mapped[str] = mapped_column(String(64))
    set_at: Mapped[datetime] = mapped_column(UtcDateTime)
