"""What happens on an item: a chapter answers, attests, derives, takes back; an officer reviews. Nothing is overwritten.

Each of these writes one line of history, which says all that stands then, and lets it be what stands now.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.language import (
    AttestationGiven,
    EntryInvalid,
    ItemDerived,
    Kind,
    Received,
    ResponseGiven,
    SubjectWithdrawn,
    require_subject,
    subject_of,
)
from mutuality.problems import NotFound
from mutuality_federation import bodies, chapters, editions, tailoring
from mutuality_federation.answers import rules, store
from mutuality_federation.answers.models import STATE, ItemHistory, ItemState
from mutuality_federation.chapters import ChapterFacts

UNREVIEWED = dict.fromkeys(("review", "review_reason", "reviewed_by", "reviewed_at"))
NO_EVIDENCE = dict.fromkeys(("evidence_sha256", "evidence_until", "evidence_at"))
TAKEN_BACK: dict[str, dict[str, Any]] = {
    Kind.RESPONSE: {"answer": None, "own_text": None, "is_stricter": False, "decided_on": None},
    Kind.ATTESTATION: {"view": None, "own_words": None, "attested_on": None, "valid_until": None},
    Kind.DERIVATION: {"outcome": None, "rule": None, "derived_on": None},
}


def answer(session: Session, fact: ResponseGiven) -> None:
    """Keep a chapter's answer, in the transaction that stores its entry.

    Raises:
        EntryInvalid: it answers an item its body never published.
        TailoringElsewhere: it answers an item that a unit added which never stood above the chapter.
    """
    names = ("answer", "own_text", "is_stricter", "decided_on")
    changes: dict[str, Any] = {name: fact.said[name] for name in names}
    if fact.said["evidence_sha256"]:
        changes |= {**NO_EVIDENCE, "evidence_sha256": fact.said["evidence_sha256"]}
    _hear(session, fact, Kind.RESPONSE, {**changes, **UNREVIEWED})


def attest(session: Session, fact: AttestationGiven) -> None:
    """Keep how a chapter sees itself; a document it shows takes the place of the one before.

    Raises:
        EntryInvalid, TailoringElsewhere: it speaks of an item that was never published, or asked elsewhere.
    """
    names = ["view", "own_words", "attested_on", "valid_until"]
    if fact.said["evidence_sha256"]:
        names += NO_EVIDENCE
    _hear(session, fact, Kind.ATTESTATION, {**{name: fact.said[name] for name in names}, **UNREVIEWED})


def derive(session: Session, fact: ItemDerived) -> None:
    """Keep what a chapter's facts come to; a review stands until they come to something else.

    Raises:
        EntryInvalid, TailoringElsewhere: it speaks of an item that was never published, or asked elsewhere.
    """
    _hear(session, fact, Kind.DERIVATION, {name: fact.said[name] for name in ("outcome", "rule", "derived_on")})


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Note that a chapter took back what it said of an item, if that is what it withdrew."""
    kind, _, place = str(fact.said["withdrawn"]).partition("/")
    edition_id, _, slug = place.partition("/")
    item = store.item(session, edition_id, slug) if kind in TAKEN_BACK else None
    state = store.state(session, fact.chapter_id, item) if item else None
    if state is None or all(getattr(state, name) == value for name, value in TAKEN_BACK[kind].items()):
        return
    changes = {**TAKEN_BACK[kind], **(NO_EVIDENCE if _brought_document(kind, state) else {}), **UNREVIEWED}
    _note(session, state, changes, said=Kind.WITHDRAWAL, policy=fact.policy, at=fact.received_at)


def review(
    session: Session, *, chapter: ChapterFacts, item: editions.StandingItem, said: dict[str, Any], by: str
) -> ItemState:
    """Keep an officer's view of what a chapter sent on an item; it holds until the chapter says something new.

    Raises:
        NothingSent: the chapter has sent nothing on it, so there is nothing to look at.
        StatementMoved: the chapter has said something newer than what the officer looked at.
    """
    state = store.state(session, chapter.id, item)
    newest = state.statement if state and rules.speaks(state.reads_as) else None
    rules.require_newest(said["statement"], newest)
    if state is None:
        raise rules.NothingSent("The chapter has sent nothing on this item.")
    changes = {"review": said["view"], "review_reason": said["reason"], "reviewed_by": by, "reviewed_at": session.now}
    return _note(session, state, changes, said="review", policy=state.policy_version, at=session.now)


def _brought_document(kind: str, state: ItemState) -> bool:
    """Say whether the document came with what is taken back: a view says where it lies, an answer does not."""
    return kind == (Kind.ATTESTATION if state.evidence_at else Kind.RESPONSE)


def _hear(session: Session, fact: Received, kind: Kind, changes: dict[str, Any]) -> None:
    require_subject(fact, subject_of(kind, fact.said))
    item = _item(session, fact)
    state = store.state(session, fact.chapter_id, item) or store.silent(fact.chapter_id, item)
    if kind is Kind.DERIVATION and state.outcome != changes["outcome"]:
        changes |= UNREVIEWED
    state.edition_id, state.item = fact.said["edition_id"], fact.said["item"]
    _note(session, state, changes, said=kind, policy=fact.policy, at=fact.received_at)


def _note(
    session: Session, state: ItemState, changes: dict[str, Any], *, said: str, policy: int, at: datetime
) -> ItemState:
    for name, value in changes.items():
        setattr(state, name, value)
    state.reads_as, state.policy_version, state.noted_at = rules.reads_as(state), policy, at
    state.said_on, state.is_met, state.applies = rules.counted(state)
    state.lines += 1
    if said != "review":
        state.statement = state.lines
    kept = {name: getattr(state, name) for name in ("chapter_id", "worded_in", "worded_as", *STATE)}
    session.add_all([state, ItemHistory(number=state.lines, said=said, **kept)])
    return state


def _item(session: Session, fact: Received) -> editions.StandingItem:
    edition_id, slug = fact.said["edition_id"], fact.said["item"]
    item = store.item(session, edition_id, slug)
    if item is None or item.body_id != fact.body_id:
        raise _unknown("item" if _is_own_edition(session, edition_id, fact.body_id) else "edition_id")
    if item.tailoring_id and not fact.was_judged:
        tailoring.require_above(item.set_by, _units_above(session, fact))
    return item


def _units_above(session: Session, fact: Received) -> set[str]:
    """Return the units that ask a chapter something, or ever did: what it said off line may come after it moved."""
    units, own = bodies.units_of(session, fact.body_id), chapters.units_so_far(session, fact.chapter_id)
    return {above for each in own for above in bodies.path_to(units, each)}


def _is_own_edition(session: Session, edition_id: str, body_id: str) -> bool:
    try:
        return editions.edition_facts(session, edition_id).body_id == body_id
    except NotFound:
        return False


def _unknown(name: str) -> EntryInvalid:
    fault: dict[str, Any] = {"pointer": f"/data/{name}", "detail": "This body never published it."}
    return EntryInvalid("The entry speaks of something its body never published.", errors=[fault])
