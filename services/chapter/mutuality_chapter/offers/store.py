"""Every query about what we offer."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.offers import rules, sources
from mutuality_chapter.offers.models import OurOffer
from mutuality_chapter.offers.rules import State


def offer(session: Session, offer_id: str, *, for_change: bool = False) -> OurOffer:
    """Return an offer of ours; for a change, so that nobody else changes it meanwhile.

    Raises:
        NotFound: there is none.
    """
    found = session.get(OurOffer, offer_id, with_for_update=for_change)
    if found is None:
        raise NotFound("We have no such offer.")
    return found


def offers(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what we offer, and what somebody drafted, the earliest first."""
    return page_of(session, select(OurOffer), by=[OurOffer.id], query=query, whole_objects=True)


def offerable(session: Session) -> list[sources.Offerable]:
    """Return all that is ours and may be offered, but what is offered or drafted already."""
    standing = session.scalars(select(OurOffer).where(OurOffer.withdrawn_on.is_(None)))
    offered = {tuple(getattr(each, name) for name in rules.SOURCES) for each in standing}
    return [each for each in sources.offerable(session) if each.place not in offered]


def is_offered(session: Session, offer_id: str) -> bool:
    """Say whether this is something we offer, so that a proposal may name it as the experience it comes from."""
    found = session.get(OurOffer, offer_id)
    return found is not None and found.state in {State.OFFERED, State.CHANGED}
