"""What happens to guidelines here: an edition arrives as proposed, the members answer, the answer is told."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality_chapter import affiliation, members
from mutuality_chapter.guidelines import events, rules, store
from mutuality_chapter.guidelines.models import EditionCopy, ItemCopy, OurResponse


def propose(session: Session, said: dict[str, Any], *, text: str) -> None:
    """Keep an edition as it was signed; it is proposed, and nothing more, until our members answer."""
    if not store.missing_editions(session, [said["id"]]):
        return
    session.add(
        EditionCopy(
            id=said["id"],
            guideline=said["guideline"],
            title=said["title"],
            number=said["number"],
            effective_on=said["effective_on"],
            notice_days=said["notice_days"],
            language=said["language"],
            signed=text,
            received_at=session.now,
        )
    )
    session.flush()  # the items refer to it
    items = (ItemFacts.read(item).document() for item in said["items"])
    session.add_all(ItemCopy(edition_id=said["id"], place=place, **item) for place, item in enumerate(items))


def respond(session: Session, *, edition_id: str, slug: str, said: dict[str, Any]) -> OurResponse:
    """Record what the members decided about an item, and tell the federation all but the reason.

    Raises:
        NotFound: there is no such item.
        OwnTextMissing, ReasonMissing, EvidenceMissing: the answer leaves out what it rests on.
        SomebodyNamed: its own rule names one of our members.
        NotYetDecided: the decision lies in the future.
    """
    item = store.item(session, edition_id, slug)
    rules.require_complete(answer=said["answer"], own_text=said["own_text"], reason=said["reason"])
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, said["own_text"] or ""))
    rules.require_evidence(answer=said["answer"], known_by=item.known_by, evidence_sha256=said["evidence_sha256"])
    rules.require_decided(said["decided_on"], affiliation.today(session))
    response = store.response(session, edition_id, slug)
    if response is None:
        response = OurResponse(edition_id=edition_id, item=slug, known_by=item.known_by, version=1)
        session.add(response)
    for name, value in said.items():
        setattr(response, name, value)
    response.answered_at = session.now
    session.flush()  # counts the version up before the answer is made
    events.response_recorded(session, response)
    return response
