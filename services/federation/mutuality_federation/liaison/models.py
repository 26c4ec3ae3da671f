"""The table of what chapters told of how they stand beside professionals."""

from __future__ import annotations

from sqlalchemy import ForeignKey, Index, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_federation.database import Base


class ToldLiaison(Base):
    """What went either way with one kind of partner of one chapter, or strain with it, as it told last.

    `goes_on` is true of open strain beside which something went either way with that kind of partner all the same.
    """

    __tablename__ = "told_liaison"
    __table_args__ = (Index("ix_told_liaison_body_id", "body_id"),)

    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), primary_key=True)
    partner: Mapped[str] = mapped_column(String(16), primary_key=True)
    matter: Mapped[str] = mapped_column(String(16), primary_key=True)
    body_id: Mapped[str] = mapped_column(ForeignKey("body.id"))
    came_in: Mapped[int | None]
    went_out: Mapped[int | None]
    still_open: Mapped[int | None]
    settled: Mapped[int | None]
    goes_on: Mapped[bool]
