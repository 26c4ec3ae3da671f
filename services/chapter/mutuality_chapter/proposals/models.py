"""The tables of what our feed told of proposals, and of what our members decided to say.

What leaves of a proposal names nobody; a draft knows which member wrote it, and forgets it when they leave.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class ProposalCopy(Base):
    """A proposal to our body, as our feed told it last; `own_id` is ours where it is ours."""

    __tablename__ = "proposal_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    own_id: Mapped[str | None] = mapped_column(String(30))
    title: Mapped[str] = mapped_column(String(200))
    reasons: Mapped[str] = mapped_column(String(2000))
    change: Mapped[dict[str, Any]] = mapped_column(JSON)
    source: Mapped[dict[str, Any]] = mapped_column(JSON)
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closes_on: Mapped[date | None]
    needed: Mapped[int]
    support: Mapped[int]
    state: Mapped[str] = mapped_column(String(32), index=True)
    answer: Mapped[str | None] = mapped_column(String(2000))
    answered_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    endorses: Mapped[bool | None]
    word_note: Mapped[str | None] = mapped_column(String(400))


class OurProposal(Versioned, Base):
    """What one of us would propose, and since when it is what our members propose."""

    __tablename__ = "our_proposal"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    reasons: Mapped[str] = mapped_column(Text)
    change: Mapped[dict[str, Any]] = mapped_column(JSON)
    source: Mapped[dict[str, Any]] = mapped_column(JSON)
    drafted_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    drafted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    state: Mapped[str] = mapped_column(String(16))
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"))
    sent_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class OurSaying(Base):
    """What we said last of something: our word on a proposal, our vote in a round, that we send a delegate, a plea.

    `subject` is the subject of the entry, `said` what left.
    """

    __tablename__ = "our_saying"

    subject: Mapped[str] = mapped_column(String(120), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), index=True)
    said: Mapped[dict[str, Any]] = mapped_column(JSON)
    decision_id: Mapped[str] = mapped_column(ForeignKey("decision.id"))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
