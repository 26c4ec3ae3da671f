"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.guidelines.models import OurResponse


def response_recorded(session: Session, response: OurResponse) -> None:
    """Say that our members answered an item; the reason stays here."""
    said = {
        "edition_id": response.edition_id,
        "item": response.item,
        "answer": response.answer,
        "own_text": response.own_text,
        "is_stricter": response.is_stricter,
        "known_by": response.known_by,
        "evidence_sha256": response.evidence_sha256,
        "decided_on": response.decided_on.isoformat(),
    }
    subject = f"response/{response.edition_id}/{response.item}"
    session.announce(Outgoing(kind=Kind.RESPONSE, subject=subject, data=said))
