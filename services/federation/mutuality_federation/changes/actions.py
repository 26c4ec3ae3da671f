"""What the public sees of a listing changed, or did not."""

from __future__ import annotations

from sqlalchemy import update

from mutuality.database import Session
from mutuality.numbering import next_number
from mutuality_federation.changes import rules, store
from mutuality_federation.changes.models import ListingChange, ListingChangeHead
from mutuality_federation.listings import ListingSeen


def note(session: Session, fact: ListingSeen) -> None:
    """Number a change of what the public sees, if it is one, and forget the words it takes back."""
    last = store.last(session, fact.listing_id)
    before = last.seen if last else None
    if before == fact.seen:
        return
    if last:
        last.is_newest = False
    if rules.takes_back(fact.seen):
        _forget(session, fact.listing_id)
    session.add(
        ListingChange(
            number=next_number(session, ListingChangeHead),
            id=session.new_id("evt"),
            listing_id=fact.listing_id,
            chapter_id=fact.chapter_id,
            unit_id=fact.unit_id,
            kind=rules.kind_of(before, fact.seen),
            seen=fact.seen,
            is_newest=True,
            at=session.now,
        )
    )
    session.flush()


def _forget(session: Session, listing_id: str) -> None:
    session.execute(update(ListingChange).where(ListingChange.listing_id == listing_id).values(seen=None))
    session.erase_traces()
