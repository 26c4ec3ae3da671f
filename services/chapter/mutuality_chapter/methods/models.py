"""The tables of ways of coping, of trials, and of founders' accounts."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class FounderAccount(Versioned, Base):
    """How a founder fared before there was a group: so many years without an outcome. Their words go with them."""

    __tablename__ = "founder_account"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    years_without_outcome: Mapped[int]
    account: Mapped[str | None] = mapped_column(Text)
    told_on: Mapped[date]


class Method(Versioned, Base):
    """A way of coping. Published, it is the chapter's and never changes: what is made of it is a method of its own.

    `origin_experience_id` refers to what its author may take back or take along: it is forgotten with them, and
    `origin` still says that there was one.
    """

    __tablename__ = "method"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    kind: Mapped[str] = mapped_column(String(16), index=True)
    state: Mapped[str] = mapped_column(String(16), index=True)
    title: Mapped[str] = mapped_column(String(200))
    solves: Mapped[str] = mapped_column(String(400))
    text: Mapped[str] = mapped_column(Text)
    stage: Mapped[str | None] = mapped_column(String(16), index=True)
    edition: Mapped[int]
    origin: Mapped[str | None] = mapped_column(String(16))
    origin_experience_id: Mapped[str | None] = mapped_column(String(30))
    founder_account_id: Mapped[str | None] = mapped_column(ForeignKey("founder_account.id"), index=True)
    parent_id: Mapped[str | None] = mapped_column(ForeignKey("method.id"), index=True)
    knowledge_id: Mapped[str | None] = mapped_column(ForeignKey("knowledge_item.id"), index=True)
    author_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    drafted_on: Mapped[date]
    published_on: Mapped[date | None]
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"))


class Trial(Versioned, Base):
    """A time in which some tried a draft, and what they found; how many, never who."""

    __tablename__ = "method_trial"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    method_id: Mapped[str] = mapped_column(ForeignKey("method.id"), index=True)
    began_on: Mapped[date]
    ended_on: Mapped[date | None]
    people: Mapped[int | None]
    findings: Mapped[str | None] = mapped_column(Text)
