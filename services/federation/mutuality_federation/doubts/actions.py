"""What happens to doubts about a listing: somebody tells one, and its chapter tells it anew, or takes it back."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import ListingShown
from mutuality.problems import NotFound
from mutuality_federation import listings
from mutuality_federation.doubts import store
from mutuality_federation.doubts.models import ListingDoubt
from mutuality_federation.listings import ListingSeen

MOST = 1_000


def tell(session: Session, *, listing_id: str, doubt: str) -> None:
    """Count that something is wrong with a listing, to a thousand at most.

    Raises:
        NotFound: the public sees no such listing, or no chapter would read of it.
    """
    seen = listings.listing(session, listing_id)
    if seen["chapter_id"] is None:
        raise NotFound("No chapter owns this listing: it is relayed from a list other software keeps.")
    known = session.get(ListingDoubt, (listing_id, doubt), with_for_update=True)
    if known is None:
        known = ListingDoubt(listing_id=listing_id, doubt=doubt, chapter_id=seen["chapter_id"], count=0)
        session.add(known)
    known.count, known.last_on = min(known.count + 1, MOST), session.now.date()
    session.flush()


def settle(session: Session, fact: ListingShown) -> None:
    """Forget what was found wrong with a listing that its chapter told anew: it may be right now."""
    store.forget_all(session, str(fact.said["listing_id"]))


def forget(session: Session, fact: ListingSeen) -> None:
    """Forget what was found wrong with what the public sees no more."""
    if fact.seen is None:
        store.forget_all(session, fact.listing_id)
