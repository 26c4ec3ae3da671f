"""The tables of proposals, appeals and decisions, and of the meetings that decide."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.ballots import Round
from mutuality_chapter.database import Base


class BusinessMeeting(Base):
    """A meeting that decides, with a tally of who was present."""

    __tablename__ = "business_meeting"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    held_on: Mapped[date]
    present: Mapped[int]


class Proposal(Versioned, Base):
    """Something put to the members, and how it is to be decided. Its words are its author's, and go with them."""

    __tablename__ = "proposal"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32), index=True)
    subject: Mapped[str | None] = mapped_column(String(64), index=True)
    title: Mapped[str | None] = mapped_column(String(200))
    text: Mapped[str | None] = mapped_column(Text)
    opened_by: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    amount: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    period: Mapped[str | None] = mapped_column(String(16))
    method: Mapped[str] = mapped_column(String(32))
    basis: Mapped[str] = mapped_column(String(16))
    threshold_percent: Mapped[int]
    quorum_percent: Mapped[int]
    is_secret: Mapped[bool]
    has_appeal: Mapped[bool]
    meeting_id: Mapped[str | None] = mapped_column(ForeignKey("business_meeting.id"))
    roll_size: Mapped[int] = mapped_column(default=0)
    state: Mapped[str] = mapped_column(String(16), index=True)
    round: Mapped[int] = mapped_column(default=1)
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    closes_at: Mapped[datetime] = mapped_column(UtcDateTime)
    count: Mapped[dict[str, int] | None] = mapped_column(JSON(none_as_null=True))
    result: Mapped[str | None] = mapped_column(String(16))

    @property
    def vote(self) -> Round:
        """Return the vote that is held on it, or was held last."""
        return Round(self.id, self.round)


class Appeal(Base):
    """What somebody of the minority said after the count; one a proposal."""

    __tablename__ = "appeal"

    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    text: Mapped[str | None] = mapped_column(String(2000))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Decision(Base):
    """What the members decided, in the chapter's own words, beside the count that carried it."""

    __tablename__ = "decision"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), unique=True)
    kind: Mapped[str] = mapped_column(String(32), index=True)
    subject: Mapped[str | None] = mapped_column(String(64), index=True)
    passed: Mapped[bool]
    outcome: Mapped[str] = mapped_column(Text)
    reasons: Mapped[str | None] = mapped_column(Text)
    amount: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str | None] = mapped_column(String(3))
    period: Mapped[str | None] = mapped_column(String(16))
    decided_on: Mapped[date] = mapped_column(index=True)
    review_on: Mapped[date | None] = mapped_column(index=True)
