"""The tables of stories, and of their links with methods."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class Story(Versioned, Base):
    """How somebody dealt with it. Whose it is nobody sees; whether it stays when they leave they say beforehand."""

    __tablename__ = "story"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    member_id: Mapped[str | None] = mapped_column(ForeignKey("member.id"), index=True)
    pseudonym: Mapped[str | None] = mapped_column(String(80))
    title: Mapped[str] = mapped_column(String(200))
    how: Mapped[str] = mapped_column(Text)
    stage: Mapped[str] = mapped_column(String(16), index=True)
    told_from: Mapped[str] = mapped_column(String(16))
    months_since_onset: Mapped[int] = mapped_column(index=True)
    told_on: Mapped[date]
    stays_when_i_leave: Mapped[bool]


class StoryMethod(Base):
    """A method that helped somebody, as their story tells."""

    __tablename__ = "story_method"

    story_id: Mapped[str] = mapped_column(ForeignKey("story.id"), primary_key=True)
    method_id: Mapped[str] = mapped_column(ForeignKey("method.id"), primary_key=True, index=True)
