"""Every query about what offices said."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select

from mutuality.database import Session
from mutuality_federation.moderation.models import ListingReview
from mutuality_federation.moderation.rules import Said


def words(session: Session, digests: Mapping[str, str]) -> dict[str, Said]:
    """Return the newest word on each of these listings as it stands, by its digest."""
    said = select(ListingReview).where(ListingReview.listing_id.in_(digests)).order_by(ListingReview.id)
    fitting = (each for each in session.scalars(said) if each.digest == digests[each.listing_id])
    return {each.listing_id: Said(each.outcome, each.reason) for each in fitting}
