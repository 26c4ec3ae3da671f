"""The tables of what our feed last told us of campaigns and reviews."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class CampaignCopy(Base):
    """A campaign that asks something of us, in the round our feed told of."""

    __tablename__ = "campaign_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(String(1000))
    items: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    number: Mapped[int]
    opens_on: Mapped[date]
    due_on: Mapped[date]
    overdue_after: Mapped[date]


class ReviewCopy(Base):
    """How an officer sees what we said last of an item, and why."""

    __tablename__ = "review_copy"

    edition_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    view: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(2000))
    reviewed_at: Mapped[datetime] = mapped_column(UtcDateTime)
