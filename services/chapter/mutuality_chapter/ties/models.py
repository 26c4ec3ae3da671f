"""The tables of matches with each one's agreement, of ties, and of the follow-ups of a tie."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Match(Base):
    """A proposal that some people talk; `points` says what the two share. It is agreed once everybody said so."""

    __tablename__ = "help_match"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    request_id: Mapped[str | None] = mapped_column(String(30), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    channel: Mapped[str] = mapped_column(String(16))
    points: Mapped[list[dict[str, Any]]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(16), index=True)
    proposed_at: Mapped[datetime] = mapped_column(UtcDateTime)


class Voice(Base):
    """One of those whom a match is about, the part they would take, and since when they agree."""

    __tablename__ = "help_match_voice"

    match_id: Mapped[str] = mapped_column(ForeignKey("help_match.id"), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    part: Mapped[str] = mapped_column(String(16))
    agreed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Tie(Versioned, Base):
    """Two people who walk together for a time. How it began says nothing of who helps whom today."""

    __tablename__ = "tie"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    match_id: Mapped[str] = mapped_column(ForeignKey("help_match.id"), index=True)
    helper_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    recipient_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    kind: Mapped[str] = mapped_column(String(16))
    began_on: Mapped[date]
    ended_on: Mapped[date | None]
    by_departure: Mapped[bool] = mapped_column(default=False)


class FollowUp(Base):
    """A day on which somebody asks how a tie goes, and how it went."""

    __tablename__ = "follow_up"
    __table_args__ = (UniqueConstraint("tie_id", "number"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    tie_id: Mapped[str] = mapped_column(ForeignKey("tie.id"))
    number: Mapped[int]
    due_on: Mapped[date] = mapped_column(index=True)
    done_on: Mapped[date | None]
    went: Mapped[str | None] = mapped_column(String(16))
