"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.attestations.models import Evidence, OurView


def view_recorded(session: Session, view: OurView, evidence: Evidence | None) -> None:
    """Say how we see ourselves on an item: of a document only its digest, its last day, and on which shelf it lies."""
    said = {
        "edition_id": view.edition_id,
        "item": view.item,
        "view": view.view,
        "own_words": view.own_words,
        "attested_on": view.attested_on.isoformat(),
        "valid_until": view.valid_until.isoformat() if view.valid_until else None,
        "evidence_sha256": evidence.sha256 if evidence else None,
        "evidence_until": evidence.valid_until.isoformat() if evidence and evidence.valid_until else None,
        "evidence_at": evidence.shelf if evidence else None,
    }
    subject = f"attestation/{view.edition_id}/{view.item}"
    session.announce(Outgoing(kind=Kind.ATTESTATION, subject=subject, data=said))
