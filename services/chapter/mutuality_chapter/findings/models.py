"""The tables of findings at us as our feed last told them, and of what our members said against them and promised."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class FindingCopy(Base):
    """A finding at us as our body opened it, with today's verdict and all its steps, as our feed told it last."""

    __tablename__ = "finding_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    edition_id: Mapped[str] = mapped_column(String(30))
    item: Mapped[str] = mapped_column(String(64))
    state: Mapped[str] = mapped_column(String(16), index=True)
    told: Mapped[dict[str, Any]] = mapped_column(JSON)


class OurAppeal(Base):
    """What our members said last against a step; it names nobody."""

    __tablename__ = "our_appeal"

    finding_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    step: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    ground: Mapped[str] = mapped_column(String(16))
    words: Mapped[str] = mapped_column(String(2000))
    decided_on: Mapped[date]
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OurPromise(Versioned, Base):
    """What our members promise to do about an item, by when, and which office looks after it, never who."""

    __tablename__ = "our_promise"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    finding_id: Mapped[str | None] = mapped_column(String(30))
    edition_id: Mapped[str] = mapped_column(String(30))
    item: Mapped[str] = mapped_column(String(64))
    what: Mapped[str] = mapped_column(String(1000))
    in_charge: Mapped[str] = mapped_column(String(16))
    decided_on: Mapped[date]
    due_on: Mapped[date]
    done_on: Mapped[date | None]
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
