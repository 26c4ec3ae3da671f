"""The tables of how professionals take part, of strain with them, and of the services near us."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Participation(Versioned, Base):
    """Professionals of a partner come to one occasion of a meeting: as what, and how many."""

    __tablename__ = "participation"
    __table_args__ = (Index("ix_participation_meeting_id_held_on", "meeting_id", "held_on"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    partner_id: Mapped[str] = mapped_column(ForeignKey("partner.id"), index=True)
    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"))
    held_on: Mapped[date]
    capacity: Mapped[str] = mapped_column(String(16))
    people: Mapped[int]
    is_invited: Mapped[bool]


class Tension(Versioned, Base):
    """Strain with the professional system. Nothing else in the chapter asks for it."""

    __tablename__ = "tension"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    partner_id: Mapped[str | None] = mapped_column(ForeignKey("partner.id"), index=True)
    between: Mapped[str] = mapped_column(String(300))
    about: Mapped[str] = mapped_column(String(2000))
    state: Mapped[str] = mapped_column(String(16), index=True)
    outcome: Mapped[str | None] = mapped_column(String(2000))
    noted_on: Mapped[date]
    settled_on: Mapped[date | None]


class LandscapeNote(Base):
    """How the formal services near us were on a day; never changed, a later note says what has become of them."""

    __tablename__ = "landscape_note"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    adequacy: Mapped[str] = mapped_column(String(16))
    availability: Mapped[str] = mapped_column(String(16))
    gaps: Mapped[list[str]] = mapped_column(JSON)
    words: Mapped[str | None] = mapped_column(String(2000))
    noted_on: Mapped[date] = mapped_column(index=True)
