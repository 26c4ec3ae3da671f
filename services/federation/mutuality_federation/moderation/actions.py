"""What an office does with what chapters publish: it says its word."""

from __future__ import annotations

from collections.abc import Mapping

from mutuality.database import Session
from mutuality_federation.moderation.models import ListingReview


def note(session: Session, digests: Mapping[str, str], *, outcome: str, reason: str, by: str) -> None:
    """Keep an office's word on listings as they stand, by their digests, for ever."""
    said = {"outcome": outcome, "reason": reason, "said_by": by, "said_at": session.now}
    session.add_all(ListingReview(listing_id=each, digest=digest, **said) for each, digest in digests.items())
    session.flush()  # what is judged next is judged by these words
