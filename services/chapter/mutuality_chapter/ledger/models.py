"""The tables of the ledger: what waits, what was sealed, and how each session went."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality_chapter.database import Base


class Pending(Base):
    """A change that shall leave, not yet numbered: numbers are given late, when heads were compared.

    It waits for the day it names, if it names one.
    """

    __tablename__ = "pending"

    cid: Mapped[str] = mapped_column(String(36), primary_key=True)
    kind: Mapped[str] = mapped_column(String(32))
    subject: Mapped[str] = mapped_column(String(120), index=True)
    rev: Mapped[int]
    data: Mapped[str] = mapped_column(Text)
    noted_at: Mapped[datetime] = mapped_column(UtcDateTime)
    not_before: Mapped[date | None]
    refusal: Mapped[dict[str, Any] | None] = mapped_column(JSON)


class LogEntry(Base):
    """An entry as it was sealed; once it has its receipt it stands for ever."""

    __tablename__ = "log_entry"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    epoch: Mapped[str] = mapped_column(String(16))
    kind: Mapped[str] = mapped_column(String(32))
    cid: Mapped[str] = mapped_column(String(36), unique=True)
    subject: Mapped[str] = mapped_column(String(120), index=True)
    rev: Mapped[int]
    jws: Mapped[str] = mapped_column(Text)
    data: Mapped[str] = mapped_column(Text)
    salt: Mapped[str] = mapped_column(String(64))
    digest: Mapped[str] = mapped_column(String(64))
    sealed_at: Mapped[datetime] = mapped_column(UtcDateTime)
    receipt: Mapped[str | None] = mapped_column(Text)


class LinkSession(Base):
    """One time we dialled out: when, what came of it, how much was published; numbered, for clocks may go back."""

    __tablename__ = "link_session"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    number: Mapped[int] = mapped_column(index=True)
    begun_at: Mapped[datetime] = mapped_column(UtcDateTime)
    ended_at: Mapped[datetime | None] = mapped_column(UtcDateTime)
    outcome: Mapped[str] = mapped_column(String(32))
    detail: Mapped[str] = mapped_column(String(400), default="")
    epoch: Mapped[str] = mapped_column(String(16), default="")
    published: Mapped[int] = mapped_column(default=0)
