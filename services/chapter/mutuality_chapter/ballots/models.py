"""The tables of voting. Tallies are kept of every ballot; who voted how, of open ones alone."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_chapter.database import Base


@dataclass(frozen=True)
class Round:
    """One vote on a proposal: the first, or the one that may follow an appeal."""

    proposal_id: str
    number: int


class RollEntry(Base):
    """Who may vote on a proposal, as it stood when it was opened. Those who share a `voice` share one vote."""

    __tablename__ = "electoral_roll"

    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    voice: Mapped[str] = mapped_column(String(30))
    voted_round: Mapped[int] = mapped_column(default=0)


class Tally(Base):
    """How many took a stance in a round."""

    __tablename__ = "tally"

    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    stance: Mapped[str] = mapped_column(String(16), primary_key=True)
    votes: Mapped[int] = mapped_column(default=0)


class Ballot(Base):
    """How a member voted, where the ballot is open."""

    __tablename__ = "ballot"

    proposal_id: Mapped[str] = mapped_column(ForeignKey("proposal.id"), primary_key=True)
    round: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True, index=True)
    stance: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str | None] = mapped_column(String(2000))
