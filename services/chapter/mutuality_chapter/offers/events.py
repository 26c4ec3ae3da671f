"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind, Reason
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.offers.models import OurOffer


def offered(session: Session, offer: OurOffer) -> None:
    """Say what we offer to all."""
    session.announce(Outgoing(kind=Kind.OFFER, subject=f"offer/{offer.id}", data=offer.said))


def withdrawn(session: Session, offer: OurOffer, reason: Reason) -> None:
    """Say that we take it back."""
    subject = f"offer/{offer.id}"
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data={"withdrawn": subject, "reason": reason}))
