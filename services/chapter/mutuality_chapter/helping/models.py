"""The tables of requests for help, and of who was asked."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class HelpRequest(Versioned, Base):
    """Somebody asks for help; people answer. `due_at` is when the next are asked if nobody has, `wave` how often.

    Once there is nobody left to ask, `fell_back_at` says since when it lies with those who look after help.
    """

    __tablename__ = "help_request"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    seeks: Mapped[str | None] = mapped_column(String(500))
    channel: Mapped[str] = mapped_column(String(16))
    whom: Mapped[str] = mapped_column(String(16))
    months_on: Mapped[int | None]
    same_subconcern: Mapped[bool] = mapped_column(default=False)
    state: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    wave: Mapped[int] = mapped_column(default=0)
    due_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    fell_back_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    answered_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"))
    first_response_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class HelpAsked(Base):
    """A request was put to a member who offers help or company; nobody else is told."""

    __tablename__ = "help_asked"

    request_id: Mapped[str] = mapped_column(ForeignKey("help_request.id"), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    wave: Mapped[int]
    asked_at: Mapped[datetime] = mapped_column(UtcDateTime)
