"""The tables of what comes from elsewhere, of what members decided about it, and of when they look at it again."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base
from mutuality_chapter.knowledge.rules import Status, days_until


class KnowledgeItem(Versioned, Base):
    """Something known elsewhere. `as_of` is its source's day; `current_on` the last day somebody vouched for it."""

    __tablename__ = "knowledge_item"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(Text)
    source: Mapped[str] = mapped_column(String(500))
    setting: Mapped[str] = mapped_column(String(16), index=True)
    as_of: Mapped[date]
    their_reasons: Mapped[str | None] = mapped_column(Text)
    noted_on: Mapped[date]
    noted_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    status: Mapped[str] = mapped_column(String(16), default=Status.PROPOSED, index=True)
    current_on: Mapped[date] = mapped_column(index=True)
    review_on: Mapped[date | None] = mapped_column(index=True)
    decided_on: Mapped[date | None]
    in_use_on: Mapped[date | None]

    @property
    def decision_lag_days(self) -> int | None:
        """Return the days from noting it to the members' first decision."""
        return days_until(self.noted_on, self.decided_on)

    @property
    def translation_lag_days(self) -> int | None:
        """Return the days from noting it to its first use here."""
        return days_until(self.noted_on, self.in_use_on)


class Integration(Base):
    """What members decided about an item, why, and when they look at it again."""

    __tablename__ = "integration"

    decision_id: Mapped[str] = mapped_column(ForeignKey("decision.id"), primary_key=True)
    item_id: Mapped[str] = mapped_column(ForeignKey("knowledge_item.id"), index=True)
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(Text)
    decided_on: Mapped[date]
    review_on: Mapped[date | None]


class ReviewPeriod(Base):
    """After how many months members look again at what comes from elsewhere; at most one row."""

    __tablename__ = "review_period"

    id: Mapped[int] = mapped_column(primary_key=True)
    months: Mapped[int]
    decision_id: Mapped[str] = mapped_column(ForeignKey("decision.id"))
