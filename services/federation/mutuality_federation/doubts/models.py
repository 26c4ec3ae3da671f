"""The table of what is found wrong with listings."""

from __future__ import annotations

from datetime import date

from sqlalchemy import ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality_federation.database import Base


class ListingDoubt(Base):
    """How often one thing was found wrong with a listing since its chapter told it last. Nobody is kept."""

    __tablename__ = "listing_doubt"

    listing_id: Mapped[str] = mapped_column(String(30), primary_key=True)
    doubt: Mapped[str] = mapped_column(String(16), primary_key=True)
    chapter_id: Mapped[str] = mapped_column(ForeignKey("chapter.id"), index=True)
    count: Mapped[int]
    last_on: Mapped[date]
