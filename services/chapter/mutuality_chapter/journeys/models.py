"""The tables of journeys. All but the catalogue is a member's own, and goes with them."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import ForeignKey, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime, Versioned
from mutuality_chapter.database import Base
from mutuality_chapter.journeys.rules import Aspect, Stage, aspect_of


class Transition(Base):
    """A passage from one situation in life to another, with the role it leaves empty."""

    __tablename__ = "transition"

    slug: Mapped[str] = mapped_column(String(64), primary_key=True)
    name: Mapped[str] = mapped_column(String(200))
    is_normative: Mapped[bool]
    role_vacuum: Mapped[str] = mapped_column(String(1000))
    decision_id: Mapped[str | None] = mapped_column(ForeignKey("decision.id"))


class Journey(Versioned, Base):
    """A transition a member is going through, in their own words; the stage they declared last stands here too."""

    __tablename__ = "journey"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    transition: Mapped[str] = mapped_column(ForeignKey("transition.slug"), index=True)
    began_month: Mapped[str | None] = mapped_column(String(7))
    words: Mapped[str | None] = mapped_column(Text)
    stage: Mapped[str | None] = mapped_column(String(16))
    declared_at: Mapped[datetime | None] = mapped_column(UtcDateTime)

    @property
    def aspect(self) -> Aspect | None:
        """Return the aspect of the experience that goes with the stage."""
        return aspect_of(Stage(self.stage)) if self.stage else None


class StageMark(Base):
    """A stage somebody declared, on the way forth or back."""

    __tablename__ = "stage_mark"

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    journey_id: Mapped[str] = mapped_column(ForeignKey("journey.id"), index=True)
    stage: Mapped[str] = mapped_column(String(16))
    declared_at: Mapped[datetime] = mapped_column(UtcDateTime)

    @property
    def aspect(self) -> Aspect:
        """Return the aspect of the experience that goes with the stage."""
        return aspect_of(Stage(self.stage))


class AspectMark(Versioned, Base):
    """What somebody found in being among their like, as they marked it themselves; as often as they wish."""

    __tablename__ = "aspect_mark"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), index=True)
    aspect: Mapped[str] = mapped_column(String(16))
    occasion: Mapped[str] = mapped_column(String(16))
    marked_at: Mapped[datetime] = mapped_column(UtcDateTime)


class OfferAnswer(Base):
    """Somebody was asked whether to mark a common cause, and answered; they are not asked again."""

    __tablename__ = "offer_answer"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    has_consented: Mapped[bool]
    answered_at: Mapped[datetime] = mapped_column(UtcDateTime)


class SupportContext(Base):
    """What the group is to somebody beside their family."""

    __tablename__ = "support_context"

    member_id: Mapped[str] = mapped_column(ForeignKey("member.id"), primary_key=True)
    family: Mapped[str] = mapped_column(String(16))
