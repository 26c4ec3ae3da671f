"""Every query about what is found wrong with listings."""

from __future__ import annotations

from typing import Any

from sqlalchemy import delete, select

from mutuality.database import Session
from mutuality_federation.chapters import ChapterFacts
from mutuality_federation.doubts.models import ListingDoubt

COLUMNS = ListingDoubt.__table__.c
TOLD = (COLUMNS.listing_id, COLUMNS.doubt, COLUMNS.count, COLUMNS.last_on)


def told(session: Session, chapter: ChapterFacts) -> list[dict[str, Any]]:
    """Return what a chapter is told: what was found wrong with each of its listings, how often, and when last."""
    wanted = select(*TOLD).where(COLUMNS.chapter_id == chapter.id).order_by(COLUMNS.listing_id, COLUMNS.doubt)
    return [dict(row) for row in session.execute(wanted).mappings()]


def forget_all(session: Session, listing_id: str) -> None:
    """Forget all that was found wrong with a listing."""
    session.execute(delete(ListingDoubt).where(COLUMNS.listing_id == listing_id))
