"""What happens to answers: one is received, or taken back; none is ever changed."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, ResponseGiven, SubjectWithdrawn, require_subject
from mutuality.problems import NotFound
from mutuality_federation import editions
from mutuality_federation.compliance import store
from mutuality_federation.compliance.models import Answer

SUBJECT = "response"
KEPT = ("body_id", "edition_id", "item", "own_text", "is_stricter", "known_by", "evidence_sha256", "decided_on")


def receive(session: Session, fact: ResponseGiven) -> None:
    """Keep a chapter's answer, in the transaction that stores its entry.

    Raises:
        EntryInvalid: it answers an item its body never published, or names another subject.
    """
    require_subject(fact, f"{SUBJECT}/{fact.said['edition_id']}/{fact.said['item']}")
    edition = _own_edition(session, fact)
    if fact.said["item"] not in {item.slug for item in edition.items}:
        raise _unknown("item")
    session.add(
        Answer(
            chapter_id=fact.chapter_id,
            seq=fact.seq,
            body_id=fact.body_id,
            rev=fact.rev,
            policy_version=fact.policy,
            received_at=fact.received_at,
            **fact.said,
        )
    )


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Note that a chapter took an answer back, if that is what it withdrew; from now on it is silent on the item."""
    kind, _, place = str(fact.said["withdrawn"]).partition("/")
    edition_id, _, item = place.partition("/")
    held = store.newest(session, fact.chapter_id, edition_id, item) if kind == SUBJECT else None
    if held is None or held.answer == store.WITHDRAWN:
        return
    session.add(
        Answer(
            chapter_id=fact.chapter_id,
            seq=fact.seq,
            rev=fact.rev,
            answer=store.WITHDRAWN,
            policy_version=fact.policy,
            received_at=fact.received_at,
            **{name: getattr(held, name) for name in KEPT},
        )
    )


def _own_edition(session: Session, fact: ResponseGiven) -> editions.EditionFacts:
    try:
        edition = editions.edition_facts(session, fact.said["edition_id"])
    except NotFound as error:
        raise _unknown("edition_id") from error
    if edition.body_id != fact.body_id:
        raise _unknown("edition_id")
    return edition


def _unknown(name: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": "This body never published it."}
    return EntryInvalid("The answer speaks of something its body never published.", errors=[fault])
