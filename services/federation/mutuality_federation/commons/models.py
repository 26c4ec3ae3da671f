"""The tables of the commons: offers, what became of them where they were tried, and how far all of it has come.

None has a column for a person. An offer's words can be erased: that there was one, and when, stands in its steps.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.numbering import Head
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Offer(Base):
    """What a chapter offers, as it said it last. `id` is the chapter's own word for it, and stays what it is.

    `number` is that of its last change; `was_public` says that chapters of other bodies may hold it.
    """

    __tablename__ = "commons_offer"
    __table_args__ = (
        Index("ix_commons_offer_own", "body_id", "number"),
        Index("ix_commons_offer_public", "was_public", "number"),
    )

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    kind: Mapped[str] = mapped_column(String(16))
    title: Mapped[str | None] = mapped_column(String(200))
    serves: Mapped[str | None] = mapped_column(String(2000))
    text: Mapped[str | None] = mapped_column(Text)
    why: Mapped[str | None] = mapped_column(Text)
    findings: Mapped[str | None] = mapped_column(Text)
    part: Mapped[str | None] = mapped_column(String(64))
    guideline: Mapped[str | None] = mapped_column(String(64))
    edition_id: Mapped[str | None] = mapped_column(String(30))
    item: Mapped[str | None] = mapped_column(String(64))
    stage: Mapped[str | None] = mapped_column(String(16))
    lineage: Mapped[list[str]] = mapped_column(JSON)
    edition: Mapped[int | None]
    setting: Mapped[str | None] = mapped_column(String(16))
    source: Mapped[str | None] = mapped_column(String(500))
    names_chapter: Mapped[bool] = mapped_column(default=False)
    is_public: Mapped[bool] = mapped_column(default=False)
    was_public: Mapped[bool] = mapped_column(default=False)
    revision: Mapped[int] = mapped_column(default=0)
    number: Mapped[int] = mapped_column(default=0, index=True)
    offered_on: Mapped[date]
    withdrawn_on: Mapped[date | None]


class OfferStep(Permanent, Base):
    """One step of an offer: that it was offered, revised or taken back, and when. No words."""

    __tablename__ = "commons_step"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    offer_id: Mapped[str] = mapped_column(String(30), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    step: Mapped[str] = mapped_column(String(16))
    taken_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OfferTrial(Base):
    """What became of an offer in one chapter, as it said it last: each chapter counts once.

    After a restore it may be here again before the chapter that offers has sent its offer again.
    """

    __tablename__ = "commons_trial"

    offer_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(32))
    words: Mapped[str | None] = mapped_column(String(2000))
    decided_on: Mapped[date]
    number: Mapped[int]


class CommonsHead(Head, Base):
    """How many changes there were, in one row: held while a change is written, so that numbers come in their order."""

    __tablename__ = "commons_head"
