"""Every query about what our feed told us of campaigns and reviews."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_chapter.dues.models import CampaignCopy, ReviewCopy

REVIEW = ReviewCopy.__table__.c


def campaigns(session: Session) -> list[CampaignCopy]:
    """Return the campaigns that ask something of us."""
    return list(session.scalars(select(CampaignCopy).order_by(CampaignCopy.due_on, CampaignCopy.id)))


def reviews(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of how officers see what we said."""
    return page_of(session, select(*REVIEW), by=[REVIEW.edition_id, REVIEW.item], query=query)
