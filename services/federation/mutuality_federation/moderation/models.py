"""The table of what offices said of what chapters publish."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import Index, Integer, String
from sqlalchemy.orm import Mapped, mapped_column

from mutuality.database import UtcDateTime
from mutuality.permanent import Permanent
from mutuality_federation.database import Base


class ListingReview(Permanent, Base):
    """An office's word on what a chapter published: the public may see it, or not, and why.

    `digest` is of what was published, without its days: what says the same again needs no other word.
    """

    __tablename__ = "listing_review"
    __table_args__ = (Index("ix_listing_review_listing_id_digest", "listing_id", "digest"),)

    id: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=True)
    listing_id: Mapped[str] = mapped_column(String(30))
    digest: Mapped[str] = mapped_column(String(64))
    outcome: Mapped[str] = mapped_column(String(16))
    reason: Mapped[str] = mapped_column(String(1000))
    said_by: Mapped[str] = mapped_column(String(64))
    said_at: Mapped[datetime] = mapped_column(UtcDateTime)
