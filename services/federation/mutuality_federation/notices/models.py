"""The tables of notices: addresses of apps, the keys that sign for each, what is to be sent, what came of it."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_federation.database import Base


class NoticeEndpoint(Versioned, Base):
    """An address of an app, which hears of a body, a unit with all below it, or a chapter.

    Nothing was taken there since `failing_since`; nothing is sent there before `quiet_until`.
    """

    __tablename__ = "notice_endpoint"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"), index=True)
    unit_id: Mapped[str | None] = mapped_column(ForeignKey("unit.id"))
    chapter_id: Mapped[str | None] = mapped_column(ForeignKey("chapter.id"))
    name: Mapped[str] = mapped_column(String(200))
    url: Mapped[str] = mapped_column(String(2000))
    types: Mapped[list[str]] = mapped_column(JSON)
    state: Mapped[str] = mapped_column(String(16))
    why: Mapped[str | None] = mapped_column(String(16))
    registered_by: Mapped[str] = mapped_column(String(64))
    registered_at: Mapped[datetime] = mapped_column(UtcDateTime)
    failing_since: Mapped[datetime | None] = mapped_column(UtcDateTime)
    quiet_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


class NoticeSigningKey(Base):
    """A key that signs for one address; one that is followed by another signs beside it until it ends."""

    __tablename__ = "notice_key"

    endpoint_id: Mapped[str] = mapped_column(ForeignKey("notice_endpoint.id"), primary_key=True)
    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    secret: Mapped[str] = mapped_column(String(64))
    made_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ends_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class NoticeCursor(Base):
    """Up to which number notices of a type were made for an address; it moves together with them alone."""

    __tablename__ = "notice_cursor"

    endpoint_id: Mapped[str] = mapped_column(ForeignKey("notice_endpoint.id"), primary_key=True)
    type: Mapped[str] = mapped_column(String(32), primary_key=True)
    after: Mapped[int] = mapped_column(BigInteger)  # somebody may ask from any number on


class Notice(Base):
    """That one address is to hear of one event, once. Who holds the lease is sending it."""

    __tablename__ = "notice"
    __table_args__ = (
        UniqueConstraint("endpoint_id", "event_id"),
        Index("ix_notice_state_next_at", "state", "next_at"),
        Index("ix_notice_state_ended_at", "state", "ended_at"),
    )

    number: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    endpoint_id: Mapped[str] = mapped_column(ForeignKey("notice_endpoint.id"))
    event_id: Mapped[str] = mapped_column(String(30))
    type: Mapped[str] = mapped_column(String(32))
    at: Mapped[datetime] = mapped_column(UtcDateTime)
    place: Mapped[str] = mapped_column(String(200))
    state: Mapped[str] = mapped_column(String(16))
    tries: Mapped[int] = mapped_column(default=0)
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    lease: Mapped[str | None] = mapped_column(String(30))
    leased_until: Mapped[datetime | None] = mapped_column(UtcDateTime)


class NoticeAttempt(Base):
    """What came of sending a notice once: a word, a status, how long it took; never what was answered."""

    __tablename__ = "notice_attempt"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=True)
    notice_number: Mapped[int] = mapped_column(ForeignKey("notice.number"), index=True)
    at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    outcome: Mapped[str] = mapped_column(String(24))
    status: Mapped[int | None]
    milliseconds: Mapped[int]
    next_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
