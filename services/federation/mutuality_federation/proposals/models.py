"""The tables of proposals, of chapters' words on them, of the steps each took, and of what was carried. All permanent.

None has a column for a person of a chapter: a proposal is its members' decision, and so is a word.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, Index, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Proposal(Permanent, Base):
    """A change a chapter proposes, from which experience, and how many words it needs by when, as the policy said then.

    `given_id` is what the chapter calls it; its id follows from that, so that what was lost comes back under its name.
    `guideline_id` is null where a key of the policy is to change.
    """

    __tablename__ = "proposal"
    __table_args__ = (UniqueConstraint("chapter_id", "given_id"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"))
    given_id: Mapped[str] = mapped_column(String(30))
    title: Mapped[str] = mapped_column(String(200))
    reasons: Mapped[str] = mapped_column(String(2000))
    change: Mapped[dict[str, Any]] = mapped_column(JSON)
    source: Mapped[dict[str, Any]] = mapped_column(JSON)
    guideline_id: Mapped[str | None] = mapped_column(ForeignKey("guideline.id"))
    decided_on: Mapped[date]
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    policy_version: Mapped[int]
    needed: Mapped[int]
    closes_on: Mapped[date | None]


class Word(Permanent, Base):
    """What a chapter said of a proposal; its newest holds. `note` says why it does not count, if it does not.

    `endorses` is null where it took its word back; `unit_id` is where it belonged that day. After a restore a word may
    come back before its proposal does.
    """

    __tablename__ = "proposal_word"
    __table_args__ = (Index("ix_proposal_word_newest", "proposal_id", "chapter_id", "id"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    proposal_id: Mapped[str] = mapped_column(String(30))
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    endorses: Mapped[bool | None]
    note: Mapped[str | None] = mapped_column(String(400))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)


class ProposalStep(Permanent, Base):
    """One step of a proposal: what was done, by whom, when and why."""

    __tablename__ = "proposal_step"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), index=True)
    step: Mapped[str] = mapped_column(String(20))
    reasons: Mapped[str] = mapped_column(String(2000))
    motion_id: Mapped[str | None] = mapped_column(String(30))
    taken_by: Mapped[str] = mapped_column(String(64))
    taken_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Mandate(Permanent, Base):
    """What was carried and is to be published: a change, where it came from, and what it opened.

    `before` is the number of the guideline's last edition, or the version of the policy, as the mandate was opened.
    """

    __tablename__ = "mandate"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    proposal_id: Mapped[str | None] = mapped_column(ForeignKey("proposal.id"), unique=True)
    motion_id: Mapped[str | None] = mapped_column(String(30), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    change: Mapped[dict[str, Any]] = mapped_column(JSON)
    source: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    guideline_id: Mapped[str | None] = mapped_column(ForeignKey("guideline.id"))
    item: Mapped[str | None] = mapped_column(String(64))
    before: Mapped[int]
    opened_by: Mapped[str] = mapped_column(String(64))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
