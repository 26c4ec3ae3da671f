"""The tables of requests for help and of exchanges."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base


class HelpRequest(Versioned, Base):
    """Somebody asks for help; people answer."""

    __tablename__ = "help_request"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    seeks: Mapped[str | None] = mapped_column(String(500))
    channel: Mapped[str] = mapped_column(String(16))
    state: Mapped[str] = mapped_column(String(16))
    opened_at: Mapped[datetime] = mapped_column(UtcDateTime, index=True)
    answered_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"))
    first_response_at: Mapped[datetime | None] = mapped_column(UtcDateTime, index=True)
    closed_at: Mapped[datetime | None] = mapped_column(UtcDateTime)


class Exchange(Base):
    """One helping conversation between two members. Who helps is said of the exchange, never of the person."""

    __tablename__ = "exchange"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    helper_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    recipient_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    concern: Mapped[str] = mapped_column(String(64))
    channel: Mapped[str] = mapped_column(String(16))
    happened_on: Mapped[date] = mapped_column(index=True)
    request_id: Mapped[str | None] = mapped_column(ForeignKey("help_request.id"))
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
