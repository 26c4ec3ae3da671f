"""The tables of helpers: what they offer, their trainings and checks, by whom they were chosen, who encouraged them."""

from __future__ import annotations

from datetime import date

from sqlalchemy import JSON, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class HelperProfile(Versioned, Base):
    """What a member offers: an account in their own words, and the methods they can pass on. It goes with them."""

    __tablename__ = "helper_profile"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    account: Mapped[str | None] = mapped_column(Text)
    methods: Mapped[list[str]] = mapped_column(JSON, default=list)
    attended: Mapped[int] = mapped_column(default=0)
    at_least_years: Mapped[int | None]
    capacity: Mapped[int]
    is_companion: Mapped[bool] = mapped_column(default=False)
    is_invitable: Mapped[bool] = mapped_column(default=True)
    is_paused: Mapped[bool] = mapped_column(default=False)
    paused_until: Mapped[date | None]


class Training(Base):
    """Hours for which a member trained."""

    __tablename__ = "helper_training"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    title: Mapped[str] = mapped_column(String(200))
    hours: Mapped[int]
    held_on: Mapped[date]


class Check(Base):
    """A background check of a member was made and holds until a day. What it said, and who made it, is not kept."""

    __tablename__ = "helper_check"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    made_on: Mapped[date]
    valid_until: Mapped[date]


class Selection(Base):
    """A member was chosen as a helper; it runs until `ended_on`. There is one criterion, and no other."""

    __tablename__ = "helper_selection"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    chosen_by: Mapped[str] = mapped_column(String(16))
    criterion: Mapped[str] = mapped_column(String(32))
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"))
    confirmed_by: Mapped[str | None] = mapped_column(String(200))
    chosen_on: Mapped[date]
    policy_version: Mapped[int]
    ended_on: Mapped[date | None] = mapped_column(index=True)


class Encouragement(Base):
    """A member encouraged another to help. Whoever it is for sees it once they may take the step, and not before."""

    __tablename__ = "helper_encouragement"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    encouraged_by: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    made_on: Mapped[date]
