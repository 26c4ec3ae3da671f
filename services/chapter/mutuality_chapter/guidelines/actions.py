"""What happens to what is asked of us: the members answer, and the answer is told."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, editions, members
from mutuality_chapter.guidelines import events, rules, store
from mutuality_chapter.guidelines.models import OurResponse


def respond(session: Session, *, edition_id: str, slug: str, said: dict[str, Any]) -> OurResponse:
    """Record what the members decided about an item, and tell the federation all but the reason.

    Raises:
        NotFound: there is no such item.
        OwnTextMissing, ReasonMissing, EvidenceMissing: the answer leaves out what it rests on.
        SomebodyNamed: its own rule names one of our members.
        NotYetDecided: the decision lies in the future.
    """
    asked = editions.asked_item(session, edition_id, slug)
    item, place = asked.item, asked.place
    rules.require_complete(answer=said["answer"], own_text=said["own_text"], reason=said["reason"])
    rules.require_nobody_named(is_naming_somebody=members.is_naming_somebody(session, said["own_text"] or ""))
    rules.require_evidence(answer=said["answer"], known_by=item.known_by, evidence_sha256=said["evidence_sha256"])
    rules.require_decided(said["decided_on"], affiliation.today(session))
    response = store.response(session, place)
    if response is None:
        response = OurResponse(edition_id=place[0], item=place[1], known_by=item.known_by, version=1)
        session.add(response)
    for name, value in said.items():
        setattr(response, name, value)
    response.answered_at = session.now
    session.flush()  # counts the version up before the answer is made
    events.response_recorded(session, response)
    return response
