"""The table of what chapters told to be common among their people."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_federation.database import Base


class ToldCommon(Base):
    """About how many people of one chapter share a part of an experience, as it told last. `key` are its words folded.

    A number is of many, and rounded, when it comes here; nobody is in it.
    """

    __tablename__ = "told_common"
    __table_args__ = (Index("ix_told_common_body_id_part_key", "body_id", "part", "key"),)

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    part: Mapped[str] = mapped_column(String(16), primary_key=True)
    key: Mapped[str] = mapped_column(String(400), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    words: Mapped[str] = mapped_column(String(200))
    people: Mapped[int]
