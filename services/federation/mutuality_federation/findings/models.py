"""The tables of findings, of the steps taken about them, of appeals, and how each ended. All permanent.

A verdict is never stored: what a finding quotes is what it was opened on.
"""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Integer, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Finding(Permanent, Base):
    """What officers do about a verdict: at which chapter, on which item, and all it rested on as it was opened.

    `turn` counts the findings of a chapter on an item of a guideline, so that two officers do not open one twice.
    """

    __tablename__ = "finding"
    __table_args__ = (UniqueConstraint("chapter_id", "guideline_id", "item", "turn"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    guideline_id: Mapped[str] = mapped_column(ForeignKey("guideline.id"))
    edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"))
    tailoring_id: Mapped[str | None] = mapped_column(String(30))
    item: Mapped[str] = mapped_column(String(64))
    turn: Mapped[int]
    reason: Mapped[str] = mapped_column(String(1000))
    opened_by: Mapped[str] = mapped_column(String(64))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime)
    verdict: Mapped[str] = mapped_column(String(16))
    answer: Mapped[str | None] = mapped_column(String(16))
    view: Mapped[str | None] = mapped_column(String(16))
    outcome: Mapped[str | None] = mapped_column(String(16))
    review: Mapped[str | None] = mapped_column(String(16))
    force: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str] = mapped_column(String(64))
    rule_value: Mapped[str] = mapped_column(String(64))
    policy_version: Mapped[int]
    set_by: Mapped[str] = mapped_column(String(64))
    due_on: Mapped[date | None]


class FindingStep(Permanent, Base):
    """One step of the ladder, and what the policy of that day gave with it: days to cure, days to appeal, to whom.

    `turn` counts how often it was taken about this finding. `before` and `after` say how the chapter's standing moved
    by it, or is to move once it was announced long enough.
    """

    __tablename__ = "finding_step"
    __table_args__ = (UniqueConstraint("finding_id", "step", "turn"),)

    number: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    finding_id: Mapped[str] = mapped_column(ForeignKey("finding.id"), index=True)
    step: Mapped[str] = mapped_column(String(32))
    turn: Mapped[int]
    reason: Mapped[str] = mapped_column(String(1000))
    office: Mapped[str] = mapped_column(String(16))
    taken_by: Mapped[str] = mapped_column(String(64))
    taken_at: Mapped[datetime] = mapped_column(UtcDateTime)
    policy_version: Mapped[int]
    cure_until: Mapped[date | None]
    appeal_until: Mapped[date | None]
    appeal_to: Mapped[str] = mapped_column(String(32))
    before: Mapped[str | None] = mapped_column(String(16))
    after: Mapped[str | None] = mapped_column(String(16))
    announcement_id: Mapped[str | None] = mapped_column(ForeignKey("standing_announcement.id"))


class StepBack(Permanent, Base):
    """That a step was taken back, why, by whom; and where the chapter's standing went by that, if it moved."""

    __tablename__ = "finding_step_back"

    step_number: Mapped[int] = mapped_column(ForeignKey("finding_step.number"), primary_key=True, autoincrement=False)
    reason: Mapped[str] = mapped_column(String(1000))
    back_by: Mapped[str] = mapped_column(String(64))
    back_at: Mapped[datetime] = mapped_column(UtcDateTime)
    stands_as: Mapped[str] = mapped_column(String(16))


class FindingEnd(Permanent, Base):
    """That a finding was closed, why, and by whom."""

    __tablename__ = "finding_end"

    finding_id: Mapped[str] = mapped_column(ForeignKey("finding.id"), primary_key=True)
    reason: Mapped[str] = mapped_column(String(1000))
    ended_by: Mapped[str] = mapped_column(String(64))
    ended_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Appeal(Permanent, Base):
    """What a chapter said against a step; of what it said of one step the newest holds. It names no person.

    `note` says why it decides nothing, if it does not; `ground` is null where the chapter took its appeal back.
    """

    __tablename__ = "appeal"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    place: Mapped[int] = mapped_column(Integer)
    finding_id: Mapped[str] = mapped_column(ForeignKey("finding.id"), index=True)
    step_number: Mapped[int] = mapped_column(ForeignKey("finding_step.number"), index=True)
    ground: Mapped[str | None] = mapped_column(String(16))
    words: Mapped[str | None] = mapped_column(String(2000))
    decided_on: Mapped[date | None]
    received_at: Mapped[datetime] = mapped_column(UtcDateTime)
    note: Mapped[str | None] = mapped_column(String(400))


class AppealDecision(Permanent, Base):
    """What was decided on an appeal, why, and by whom."""

    __tablename__ = "appeal_decision"

    appeal_id: Mapped[str] = mapped_column(ForeignKey("appeal.id"), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    decided_by: Mapped[str] = mapped_column(String(64))
    decided_at: Mapped[datetime] = mapped_column(UtcDateTime)
