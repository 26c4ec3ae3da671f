"""The tables of meetings and the occasions on which they were held."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Meeting(Versioned, Base):
    """A meeting that comes round at a local wall time, every week or as its rule says, or by appointment.

    `is_public` is what the members wish; `is_listed` says that the federation was told, so that it can be taken back.
    """

    __tablename__ = "meeting"
    __table_args__ = (Index("uq_meeting_source_slug", "source", "slug", unique=True),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    venue_id: Mapped[str] = mapped_column(ForeignKey("venue.id"), index=True)
    source: Mapped[str | None] = mapped_column(String(200))
    slug: Mapped[str | None] = mapped_column(String(255))
    fingerprint: Mapped[str | None] = mapped_column(String(64))
    name: Mapped[str] = mapped_column(String(255))
    weekday: Mapped[int | None]
    starts: Mapped[str | None] = mapped_column(String(5))
    minutes: Mapped[int]
    timezone: Mapped[str] = mapped_column(String(64))
    rrule: Mapped[str | None] = mapped_column(String(120))
    first_on: Mapped[date | None]
    except_on: Mapped[list[str]] = mapped_column(JSON, default=list)
    moved: Mapped[list[dict[str, str | None]]] = mapped_column(JSON, default=list)
    types: Mapped[list[str]] = mapped_column(JSON)
    access: Mapped[str] = mapped_column(String(16))
    attendance: Mapped[str] = mapped_column(String(16))
    notes: Mapped[str | None] = mapped_column(Text)
    group_name: Mapped[str | None] = mapped_column(String(255))
    group_notes: Mapped[str | None] = mapped_column(Text)
    district: Mapped[str | None] = mapped_column(String(255))
    url: Mapped[str | None] = mapped_column(String(1000))
    conference_url: Mapped[str | None] = mapped_column(String(1000))
    conference_url_notes: Mapped[str | None] = mapped_column(String(1000))
    conference_phone: Mapped[str | None] = mapped_column(String(255))
    conference_phone_notes: Mapped[str | None] = mapped_column(String(1000))
    languages: Mapped[list[str]] = mapped_column(JSON)
    is_public: Mapped[bool]
    is_listed: Mapped[bool] = mapped_column(default=False)
    last_verified_on: Mapped[date | None]
    verified_by: Mapped[str | None] = mapped_column(String(16))
    verification_due_on: Mapped[date | None]
    ended_on: Mapped[date | None]


class Occurrence(Versioned, Base):
    """One occasion of a meeting: whether it was held, and tallies of who came, never who."""

    __tablename__ = "occurrence"

    meeting_id: Mapped[str] = mapped_column(ForeignKey("meeting.id"), primary_key=True)
    held_on: Mapped[date] = mapped_column(primary_key=True, index=True)
    state: Mapped[str] = mapped_column(String(16))
    attended: Mapped[int]
    newcomers: Mapped[int]
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
