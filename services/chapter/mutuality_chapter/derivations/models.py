"""The table of what we told last of our facts on an item."""

from __future__ import annotations

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_chapter.database import Base


class OurDerivation(Base):
    """What we told last of what our facts come to on an item; the figure behind it is kept nowhere."""

    __tablename__ = "our_derivation"

    edition_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    item: Mapped[str] = mapped_column(String(64), primary_key=True)
    outcome: Mapped[str] = mapped_column(String(16))
    rule: Mapped[str] = mapped_column(String(64))
    derived_on: Mapped[date]
