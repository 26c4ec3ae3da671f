"""The table of our members' answers."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class OurResponse(Versioned, Base):
    """What our members decided about an item, and why: the why never leaves.

    `edition_id` is the edition, or the tailoring of a unit that added the item.
    """

    __tablename__ = "our_response"

    edition_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    answer: Mapped[str] = mapped_column(String(16))
    own_text: Mapped[str | None] = mapped_column(String(2000))
    is_stricter: Mapped[bool]
    known_by: Mapped[str] = mapped_column(String(16))
    evidence_sha256: Mapped[str | None] = mapped_column(String(64))
    reason: Mapped[str | None] = mapped_column(String(2000))
    decided_on: Mapped[date]
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime)
