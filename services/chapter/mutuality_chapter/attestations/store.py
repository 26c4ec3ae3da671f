"""Every query about our views, what shows them, and our work."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter import editions
from mutuality_chapter.attestations.models import Evidence, KeptDocument, OurView, Work
from mutuality_chapter.editions import Place

EVIDENCE = Evidence.__table__.c


def view(session: Session, place: Place) -> OurView | None:
    """Return how we see ourselves on an item, if we said so at that place."""
    return session.get(OurView, place)


def known_view(session: Session, edition_id: str, slug: str) -> OurView:
    """Return how we see ourselves on an item of an edition.

    Raises:
        NotFound: we did not say so there.
    """
    found = view(session, editions.asked_item(session, edition_id, slug).place)
    if found is None:
        raise NotFound("We have not attested this item of this edition yet.")
    return found


def views(session: Session) -> dict[Place, OurView]:
    """Return all our views, by the edition and the item each was said of."""
    return {(each.edition_id, each.item): each for each in session.scalars(select(OurView))}


def work(session: Session) -> dict[Place, Work]:
    """Return all our work, by the edition and the item it is on."""
    return {(each.edition_id, each.item): each for each in session.scalars(select(Work))}


def work_on(session: Session, edition_id: str, slug: str) -> Work:
    """Return how far our work on an item is.

    Raises:
        NotFound: nobody said.
    """
    found = session.get(Work, editions.asked_item(session, edition_id, slug).place)
    if found is None:
        raise NotFound("Nobody said how far our work on this item is.")
    return found


def evidence(session: Session, evidence_id: str) -> Evidence:
    """Return a document that shows something.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Evidence, evidence_id)
    if found is None:
        raise NotFound("There is no such evidence.")
    return found


def every_evidence(session: Session) -> Mapping[str, Evidence]:
    """Return every document that shows something, by its id."""
    return {each.id: each for each in session.scalars(select(Evidence))}


def evidence_shown(session: Session, found: Evidence) -> dict[str, Any]:
    """Return a document with its size and whether it still has its digest, where it lies here."""
    said = {column.key: getattr(found, column.key) for column in EVIDENCE}
    kept = session.get(KeptDocument, found.id)
    matches = hashlib.sha256(kept.content).hexdigest() == found.sha256 if kept else None
    return {**said, "size": len(kept.content) if kept else None, "has_its_digest": matches}


def evidence_page(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of documents that show something, the oldest first."""
    return page_of(session, select(*EVIDENCE), by=[EVIDENCE.id], query=query)


def document(session: Session, evidence_id: str) -> KeptDocument:
    """Return the bytes of a document that lies here.

    Raises:
        NotFound: it lies elsewhere, or was thrown away.
    """
    found = session.get(KeptDocument, evidence_id)
    if found is None:
        raise NotFound("This document does not lie here.")
    return found
