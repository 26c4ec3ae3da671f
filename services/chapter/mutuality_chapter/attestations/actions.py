"""What we do about ourselves: note a document, say how we see ourselves and tell it, note how far our work is."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, editions, members
from mutuality_chapter.attestations import events, rules, store
from mutuality_chapter.attestations.models import Evidence, KeptDocument, OurView, Work


def note_evidence(session: Session, said: dict[str, Any]) -> Evidence:
    """Note a document that shows something, and keep it where it lies here; nothing leaves by that.

    Raises:
        DocumentUnfit: it does not come with what lies here, or is too large.
        NoteNamesSomebody: its title or its place names a member.
    """
    _require_nobody_named(session, said["title"], said["place"])
    content, digest = rules.document_of(said["shelf"], said.pop("document"), said["sha256"])
    noted = Evidence(id=session.new_id("evd"), noted_at=session.now, **{**said, "sha256": digest})
    session.add(noted)
    if content is not None:
        session.flush()  # the document refers to it
        session.add(KeptDocument(evidence_id=noted.id, content=content))
    return noted


def throw_away(session: Session, evidence_id: str) -> None:
    """Erase the document; that there was one, and its digest, stay.

    Raises:
        NotFound: it does not lie here.
    """
    session.delete(store.document(session, evidence_id))
    session.erase_traces()


def attest(session: Session, *, edition_id: str, slug: str, said: dict[str, Any]) -> OurView:
    """Say how we see ourselves on an item, and tell the federation; the document stays here.

    Raises:
        NotFound: there is no such item, or no such evidence.
        OwnWordsMissing, ViewNamesSomebody, ViewAhead, EvidenceLacking: it leaves out what it rests on.
    """
    asked, today = editions.asked_item(session, edition_id, slug), affiliation.today(session)
    evidence = store.evidence(session, said["evidence_id"]) if said["evidence_id"] else None
    rules.require_own_words(said["view"], said["own_words"])
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, said["own_words"] or ""))
    rules.require_days(said["attested_on"], said["valid_until"], today)
    rules.require_evidence(
        known_by=asked.item.known_by,
        view=said["view"],
        has_evidence=evidence is not None,
        valid_until=evidence.valid_until if evidence else None,
        today=today,
    )
    edition_id, slug = asked.place
    view = store.view(session, asked.place) or OurView(edition_id=edition_id, item=slug, version=1)
    for name, value in said.items():
        setattr(view, name, value)
    view.recorded_at = session.now
    session.add(view)
    session.flush()  # counts the version up before the answer is made
    events.view_recorded(session, view, evidence)
    return view


def note_work(session: Session, *, edition_id: str, slug: str, said: dict[str, Any]) -> Work:
    """Note how far our work on an item is; nobody else is told.

    Raises:
        NotFound: there is no such item.
        NoteNamesSomebody: the note names a member.
    """
    _require_nobody_named(session, said["note"])
    edition_id, slug = editions.asked_item(session, edition_id, slug).place
    return session.merge(Work(edition_id=edition_id, item=slug, changed_at=session.now, **said))


def _require_nobody_named(session: Session, *texts: str | None) -> None:
    named = any(members.is_naming_somebody(session, text) for text in texts if text)
    rules.require_note_names_nobody(is_naming_somebody=named)
