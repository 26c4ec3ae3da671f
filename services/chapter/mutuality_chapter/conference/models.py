"""The tables of what our feed told of conferences and their motions."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_chapter.database import Base


class ConferenceCopy(Base):
    """A conference of our body, as our feed told it last."""

    __tablename__ = "conference_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    opens_on: Mapped[date]
    closes_on: Mapped[date]
    roll_on: Mapped[date]
    method: Mapped[str] = mapped_column(String(32))
    threshold_percent: Mapped[int]
    quorum_percent: Mapped[int]
    has_appeal: Mapped[bool]
    for_delegates: Mapped[bool]
    is_called_off: Mapped[bool]
    reason: Mapped[str | None] = mapped_column(String(1000))


class MotionCopy(Base):
    """A motion of a conference, as our feed told it last: how it stands, its results, and how our own vote is seen."""

    __tablename__ = "motion_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    conference_id: Mapped[str] = mapped_column(ForeignKey("conference_copy.id"), index=True)
    proposal_id: Mapped[str | None] = mapped_column(String(30))
    title: Mapped[str] = mapped_column(String(200))
    text: Mapped[str] = mapped_column(String(2000))
    change: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    round: Mapped[int]
    closes_on: Mapped[date]
    state: Mapped[str] = mapped_column(String(32))
    results: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    pleas: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    stance: Mapped[str | None] = mapped_column(String(16))
    vote_note: Mapped[str | None] = mapped_column(String(400))
