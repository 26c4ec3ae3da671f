"""The table of what chapters promised to improve. It names no person: a promise is the members' decision."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Promise(Permanent, Base):
    """What a chapter promised, as it said it that time; of what it called alike the highest `place` holds.

    `is_withdrawn`: it took the promise back.
    """

    __tablename__ = "promise"
    __table_args__ = (UniqueConstraint("chapter_id", "place"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    place: Mapped[int] = mapped_column(Integer)
    promise_id: Mapped[str] = mapped_column(String(30))
    finding_id: Mapped[str | None] = mapped_column(ForeignKey("finding.id"))
    edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"))
    tailoring_id: Mapped[str | None] = mapped_column(String(30))
    item: Mapped[str] = mapped_column(String(64))
    what: Mapped[str] = mapped_column(String(1000))
    in_charge: Mapped[str] = mapped_column(String(16))
    decided_on: Mapped[date]
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    is_withdrawn: Mapped[bool]
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
