"""The tables of lines, of the pools their calls go to, and of who answers in a pool."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import JSON, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class Pool(Versioned, Base):
    """Those who answer together, by shifts in the wall time of one zone. Several lines may share a pool."""

    __tablename__ = "hotline_pool"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    title: Mapped[str] = mapped_column(String(200))
    timezone: Mapped[str] = mapped_column(String(64))


class Responder(Versioned, Base):
    """Somebody who answers in a pool: a member, or somebody of another chapter, of whom only a reference is known.

    Of a member nothing is kept here but that they answer: what they speak and where they live they say themselves.
    A row stays when they stand down or leave; who it was is gone when they leave.
    """

    __tablename__ = "responder"
    __table_args__ = (UniqueConstraint("pool_id", "member_id"),)

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    pool_id: Mapped[str] = mapped_column(ForeignKey("hotline_pool.id"))
    member_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    chapter: Mapped[str | None] = mapped_column(String(200))
    number_ref: Mapped[str | None] = mapped_column(String(64))
    languages: Mapped[list[str]] = mapped_column(JSON)
    gender: Mapped[str | None] = mapped_column(String(40))
    area: Mapped[str | None] = mapped_column(String(80))
    capacity: Mapped[int | None]
    stood_down_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Line(Versioned, Base):
    """A line people may call. Its crisis hand-off has no column that may be empty.

    `is_public` is what the members wish; `is_listed` says that the federation was told, so that it can be taken back.
    """

    __tablename__ = "hotline_line"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    title: Mapped[str] = mapped_column(String(200))
    number: Mapped[str] = mapped_column(String(40))
    area: Mapped[str] = mapped_column(String(255))
    languages: Mapped[list[str]] = mapped_column(JSON)
    hours: Mapped[str] = mapped_column(String(500))
    hand_off_to: Mapped[str] = mapped_column(String(200))
    hand_off_number: Mapped[str] = mapped_column(String(40))
    break_off_when: Mapped[str] = mapped_column(String(2000))
    pool_id: Mapped[str] = mapped_column(ForeignKey("hotline_pool.id"))
    professionals_pool_id: Mapped[str | None] = mapped_column(ForeignKey("hotline_pool.id"))
    families_pool_id: Mapped[str | None] = mapped_column(ForeignKey("hotline_pool.id"))
    ringing: Mapped[str] = mapped_column(String(16))
    ring_seconds: Mapped[int]
    rounds: Mapped[int]
    otherwise: Mapped[str] = mapped_column(String(16))
    keeps: Mapped[list[str]] = mapped_column(JSON)
    keep_days: Mapped[int]
    is_public: Mapped[bool]
    is_listed: Mapped[bool] = mapped_column(default=False)
    last_verified_on: Mapped[date]
    closed_on: Mapped[date | None]

    @property
    def hand_off(self) -> dict[str, str]:
        """Return whom to call in a crisis, and when to break a call off for it."""
        return {"to": self.hand_off_to, "number": self.hand_off_number, "break_off_when": self.break_off_when}

    @property
    def pools(self) -> set[str | None]:
        """Return every pool its calls may go to."""
        return {self.pool_id, self.professionals_pool_id, self.families_pool_id}

    def pool_for(self, audience: str) -> str:
        """Return the pool a call goes to: professionals and families have their own, where the line names one."""
        own = {"professional": self.professionals_pool_id, "family": self.families_pool_id}
        return own.get(audience) or self.pool_id
