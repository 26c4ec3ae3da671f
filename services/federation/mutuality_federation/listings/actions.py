"""What happens to listings: a chapter shows something, changes it, or takes it out of sight."""

from __future__ import annotations

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language import ChapterClosed, EntryInvalid, ListingShown, SubjectWithdrawn
from mutuality_federation.listings.models import Listing

SUBJECT = "listing/"


def show(session: Session, fact: ListingShown) -> None:
    """Show what a chapter lets the public see, or take it out of sight, in the transaction that stores its entry.

    Raises:
        EntryInvalid: another chapter owns that listing.
    """
    said = dict(fact.said)
    listing_id, is_public = said.pop("listing_id"), said.pop("is_public")
    held = session.get(Listing, listing_id)
    if held is not None and held.chapter_id != fact.chapter_id:
        fault = {"pointer": "/data/listing_id", "detail": "Belongs to another chapter."}
        raise EntryInvalid("A listing is changed by the chapter that owns it.", errors=[fault])
    if not is_public:
        session.execute(delete(Listing).where(Listing.id == listing_id))
        return
    if held is None:
        held = Listing(id=listing_id, body_id=fact.body_id, chapter_id=fact.chapter_id)
        session.add(held)
    for name, value in said.items():
        setattr(held, name, value)
    held.published_at = fact.received_at


def hide(session: Session, fact: SubjectWithdrawn) -> None:
    """Take out of sight what a chapter withdrew."""
    subject = str(fact.said["withdrawn"])
    if subject.startswith(SUBJECT):
        mine = (Listing.id == subject.removeprefix(SUBJECT)) & (Listing.chapter_id == fact.chapter_id)
        session.execute(delete(Listing).where(mine))


def hide_all(session: Session, fact: ChapterClosed) -> None:
    """Take everything of a chapter that closed out of sight."""
    session.execute(delete(Listing).where(Listing.chapter_id == fact.chapter_id))
