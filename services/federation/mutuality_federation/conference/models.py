"""The tables of conferences: how each decides, its motions, what seats said, and every count. All permanent."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Conference(Permanent, Base):
    """A conference as it was called, with its rule as the body's policy had it that day.

    Who belonged at the end of `roll_on` has a seat; `seat_level` is the level whose units have seats, null: chapters.
    """

    __tablename__ = "conference"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    opens_on: Mapped[date]
    closes_on: Mapped[date]
    roll_on: Mapped[date]
    seat_level: Mapped[str | None] = mapped_column(String(64))
    for_delegates: Mapped[bool]
    method: Mapped[str] = mapped_column(String(32))
    threshold_percent: Mapped[int]
    quorum_percent: Mapped[int]
    has_appeal: Mapped[bool]
    appeal_days: Mapped[int]
    notice_days: Mapped[int]
    policy_version: Mapped[int]
    called_by: Mapped[str] = mapped_column(String(64))
    called_at: Mapped[datetime] = mapped_column(UtcDateTime)


class CallingOff(Permanent, Base):
    """That a conference was called off, by whom and why."""

    __tablename__ = "conference_called_off"

    conference_id: Mapped[str] = mapped_column(ForeignKey("conference.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(1000))
    called_off_by: Mapped[str] = mapped_column(String(64))
    called_off_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Motion(Permanent, Base):
    """What a conference decides: a proposal of a chapter, or something of the body's own."""

    __tablename__ = "motion"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    conference_id: Mapped[str] = mapped_column(ForeignKey("conference.id"), index=True)
    proposal_id: Mapped[str | None] = mapped_column(ForeignKey("proposal.id"))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(String(2000))
    change: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    guideline_id: Mapped[str | None] = mapped_column(ForeignKey("guideline.id"))
    placed_by: Mapped[str] = mapped_column(String(64))
    placed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MotionVote(Permanent, Base):
    """A vote as it came in. The newest of a chapter in time counts; `note` says why one does not."""

    __tablename__ = "motion_vote"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    motion_id: Mapped[str] = mapped_column(ForeignKey("motion.id"), index=True)
    round: Mapped[int]
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    rev: Mapped[int]
    stance: Mapped[str | None] = mapped_column(String(16))
    reason: Mapped[str | None] = mapped_column(String(2000))
    note: Mapped[str | None] = mapped_column(String(400))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MotionPlea(Permanent, Base):
    """What a chapter asked after a count; `note` says why it does not count, if it does not."""

    __tablename__ = "motion_plea"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    motion_id: Mapped[str] = mapped_column(ForeignKey("motion.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    asks: Mapped[str] = mapped_column(String(16))
    words: Mapped[str | None] = mapped_column(String(2000))
    note: Mapped[str | None] = mapped_column(String(400))
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SecondRound(Permanent, Base):
    """That a motion is voted on again, until which day, and who opened it."""

    __tablename__ = "motion_second_round"

    motion_id: Mapped[str] = mapped_column(ForeignKey("motion.id"), primary_key=True)
    closes_on: Mapped[date]
    opened_by: Mapped[str] = mapped_column(String(64))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)


class MotionCount(Permanent, Base):
    """What a round came to, with all its figures; it stands for ever."""

    __tablename__ = "motion_count"

    motion_id: Mapped[str] = mapped_column(ForeignKey("motion.id"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    seats: Mapped[int]
    votes: Mapped[dict[str, int]] = mapped_column(JSON)
    uncounted: Mapped[int]
    result: Mapped[str] = mapped_column(String(16))
    counted_by: Mapped[str] = mapped_column(String(64))
    counted_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Settlement(Permanent, Base):
    """That the last count of a motion was acted on, and the mandate it opened, if any."""

    __tablename__ = "motion_settlement"

    motion_id: Mapped[str] = mapped_column(ForeignKey("motion.id"), primary_key=True)
    result: Mapped[str] = mapped_column(String(16))
    mandate_id: Mapped[str | None] = mapped_column(ForeignKey("mandate.id"))
    settled_by: Mapped[str] = mapped_column(String(64))
    settled_at: Mapped[datetime] = mapped_column(UtcDateTime)
