"""The tables of the commons as we hold them, of how far we hold them, and of what we took. None names a person."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import Versioned
from mutuality_chapter.database import Base


class CommonsCopy(Base):
    """An offer as our federation told it last; `more` is what nobody searches."""

    __tablename__ = "commons_copy"

    id: Mapped[str] = mapped_column(String(30), primary_key=True)
    number: Mapped[int]
    kind: Mapped[str] = mapped_column(String(16), index=True)
    title: Mapped[str] = mapped_column(String(200))
    serves: Mapped[str] = mapped_column(String(2000))
    text: Mapped[str] = mapped_column(Text)
    why: Mapped[str] = mapped_column(Text)
    part: Mapped[str | None] = mapped_column(String(64))
    guideline: Mapped[str | None] = mapped_column(String(64))
    item: Mapped[str | None] = mapped_column(String(64))
    stage: Mapped[str | None] = mapped_column(String(16))
    is_ours: Mapped[bool]
    revision: Mapped[int]
    more: Mapped[dict[str, Any]] = mapped_column(JSON)


class CommonsPlace(Base):
    """How far we hold the commons: one row, of one bond and one life of the federation's database."""

    __tablename__ = "commons_place"

    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    chapter_id: Mapped[str] = mapped_column(String(30))
    incarnation: Mapped[str] = mapped_column(String(16))
    number: Mapped[int]


class Taking(Versioned, Base):
    """What we took of an offer, in which revision, what it is called here, and what we told back, if we did.

    It outlives the offer: `is_withdrawn` says that its chapter took it back.
    """

    __tablename__ = "commons_taking"

    commons_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    revision: Mapped[int]
    taken_on: Mapped[date]
    knowledge_id: Mapped[str | None] = mapped_column(String(30))
    method_id: Mapped[str | None] = mapped_column(String(30))
    is_withdrawn: Mapped[bool] = mapped_column(default=False)
    outcome: Mapped[str | None] = mapped_column(String(16))
    reason: Mapped[str | None] = mapped_column(String(32))
    words: Mapped[str | None] = mapped_column(String(2000))
    told_on: Mapped[date | None]
