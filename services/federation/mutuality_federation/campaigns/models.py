"""The tables of campaigns, and of those that were ended early."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Campaign(Permanent, Base):
    """What is asked of whom, why, and from when to when; its later rounds are computed from these days.

    `items` are named as they are in that edition; `unit_ids` null asks every chapter.
    """

    __tablename__ = "campaign"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    reason: Mapped[str] = mapped_column(String(1000))
    edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"))
    items: Mapped[list[str]] = mapped_column(JSON)
    unit_ids: Mapped[list[str] | None] = mapped_column(JSON(none_as_null=True))
    opens_on: Mapped[date]
    due_on: Mapped[date]
    grace_days: Mapped[int]
    every_months: Mapped[int | None]
    called_by: Mapped[str] = mapped_column(String(64))
    called_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CampaignEnding(Permanent, Base):
    """Since when a campaign asks nothing any more, by whom, and why."""

    __tablename__ = "campaign_ending"

    campaign_id: Mapped[str] = mapped_column(ForeignKey("campaign.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(1000))
    ended_by: Mapped[str] = mapped_column(String(64))
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)
