"""The tables of the books: what came in and went out, standing budgets, and whom an entry names."""

from __future__ import annotations

from datetime import date, datetime

from sqlalchemy import BigInteger, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality.permanent import Permanent
from mutuality_chapter.database import Base


class Book(Versioned, Base):
    """The chapter's books: one row, in one currency. Whoever writes into them holds this row."""

    __tablename__ = "money_book"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    currency: Mapped[str] = mapped_column(String(3))
    opened_on: Mapped[date]


class Budget(Versioned, Base):
    """What may be spent each period without asking again, by a decision of the members."""

    __tablename__ = "money_budget"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    decision_id: Mapped[str] = mapped_column(ForeignKey("decision.id"), unique=True)
    title: Mapped[str] = mapped_column(String(200))
    amount: Mapped[int] = mapped_column(BigInteger)
    period: Mapped[str] = mapped_column(String(16))
    begins_on: Mapped[date]
    ends_on: Mapped[date | None]


class Entry(Permanent, Base):
    """An amount that came in, or went out below zero. Nobody changes it; a mistake is made good by a counter-entry."""

    __tablename__ = "money_entry"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16))
    amount: Mapped[int] = mapped_column(BigInteger)
    happened_on: Mapped[date] = mapped_column(index=True)
    recorded_at: Mapped[datetime] = mapped_column(UtcDateTime)
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"), index=True)
    budget_id: Mapped[str | None] = mapped_column(ForeignKey("money_budget.id"), index=True)
    corrects: Mapped[str | None] = mapped_column(ForeignKey("money_entry.id"), unique=True)
    key_hash: Mapped[str | None] = mapped_column(String(64), unique=True)


class Words(Base):
    """What an entry says beside its amount, and whom it names; apart from it, so that it can go with them."""

    __tablename__ = "money_words"

    entry_id: Mapped[str] = mapped_column(ForeignKey("money_entry.id"), primary_key=True)
    text: Mapped[str | None] = mapped_column(String(500))
    member_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    recorded_by: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
