"""The table of chapters' answers: every revision, so that a verdict can be reached again as of any day."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class Answer(Permanent, Base):
    """What a chapter answered to one item at one place of its stream: of the organization, never of a person.

    `answer` is `withdrawn` where it took its answer back; the rest then stands as it was.
    """

    __tablename__ = "answer"
    __table_args__ = (Index("ix_answer_body_id_edition_id", "body_id", "edition_id"),)

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    edition_id: Mapped[str] = mapped_column(ForeignKey("edition.id"))
    item: Mapped[str] = mapped_column(String(64))
    rev: Mapped[int]
    answer: Mapped[str] = mapped_column(String(16))
    own_text: Mapped[str | None] = mapped_column(String(2000))
    is_stricter: Mapped[bool]
    known_by: Mapped[str] = mapped_column(String(16))
    evidence_sha256: Mapped[str | None] = mapped_column(String(64))
    decided_on: Mapped[date]
    policy_version: Mapped[int]
    received_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
