"""What the door does: take an entry in, once, and give its receipt.

The order matters. What already stands at the place is answered first, so that a repeat never has an effect; then the
stream, the address, the signature, the policy and the epoch are checked; then the rooms apply what it says; then
entry, projections and receipt are one transaction.

After a restore from a backup a chapter sends what we lost, with the receipt we gave: such an entry was judged before,
so it is taken in as of the moment it was first received, whatever policy is in force today. What was taken back for
good in the meantime says nothing any more: it only keeps its place.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from mutuality.database import Session
from mutuality.language import Entry, Kind, check_receipt, fact_of, issue_receipt, open_entry
from mutuality.problems import Problem
from mutuality.signing import FindKey, SigningKey
from mutuality_federation import chapters, policies
from mutuality_federation.commons import WordsTakenBack
from mutuality_federation.link import rules, store
from mutuality_federation.link.models import (
    EntryData,
    Epoch,
    Fork,
    Incarnation,
    Receipt,
    Revision,
    StoredEntry,
    Stream,
)

OPENING = frozenset({Kind.ENROLMENT, Kind.EPOCH})
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Door:
    """Who we are to a chapter: our address, the key we sign receipts with, and all keys we ever signed with."""

    address: str
    signer: SigningKey
    find_key: FindKey


@dataclass(frozen=True)
class Received:
    """What came of an entry: its receipt, and whether it was new; or the fork it proved."""

    receipt: str
    is_new: bool
    fork: Problem | None = None


def receive(session: Session, door: Door, *, chapter_id: str, seq: int, sent: dict[str, Any]) -> Received:
    """Take in one entry at one place of a chapter's stream, and return its receipt.

    Raises:
        Problem: one of the types of `rules`, of the language or of the room that would apply it; nothing is stored.
    """
    chapter = chapters.chapter_facts(session, chapter_id)
    entry = open_entry(sent, lambda kid: chapters.key_at(session, chapter_id, kid, seq))
    rules.require_address(
        iss=entry.iss, aud=entry.aud, seq=entry.seq, chapter=chapter_id, federation=door.address, place=seq
    )
    stream = store.locked_stream(session, chapter_id, chapter.body_id)
    taken = store.taken(session, chapter_id, seq)
    if taken is not None:
        return _again(session, stream, taken, entry)
    received_at = _received_before(door, entry, sent["receipt"])
    rules.require_said(is_erased=not entry.data, was_received=received_at is not None)
    _require_fits(session, stream, chapter, entry)
    if received_at is None:
        _require_policy(session, chapter, entry)
    return _store(session, door, stream, entry, received_before=received_at)


def _again(session: Session, stream: Stream, taken: store.Taken, entry: Entry) -> Received:
    """Answer for a place that is taken: the same receipt for the same bytes, a fork or a moved head for others."""
    if taken.digest == entry.digest:
        return Received(taken.receipt, is_new=False)
    if not rules.is_fork(stored_epoch=taken.epoch, epoch=entry.epoch):
        raise rules.HeadMoved(f"Place {entry.seq} is taken.", expected_seq=stream.seq + 1)
    if stream.state == "open" and store.is_kept_as_proof(session, stream.chapter_id, entry.jws):
        raise rules.HeadMoved("An officer decided that another copy goes on.", expected_seq=stream.seq + 1)
    stream.state = "quarantined"
    if not store.is_kept_as_proof(session, stream.chapter_id, entry.jws):
        session.add(Fork(chapter_id=stream.chapter_id, seq=entry.seq, jws=entry.jws, seen_at=session.now))
    fork = rules.Equivocation("Two different entries were signed for this place. An officer must decide.")
    return Received("", is_new=False, fork=fork)


def _received_before(door: Door, entry: Entry, receipt: str | None) -> datetime | None:
    """Return when we first received an entry that we lost, if its receipt is truly ours; any other proves nothing."""
    if receipt is None:
        return None
    try:
        return check_receipt(receipt, door.find_key, entry)
    except Problem:
        return None


def _require_fits(session: Session, stream: Stream, chapter: chapters.ChapterFacts, entry: Entry) -> None:
    if stream.state != "open":
        raise rules.StreamQuarantined("This stream was closed after a fork; an officer must name the survivor.")
    chapters.require_may_publish(chapter)
    head = rules.Head(stream.seq, stream.digest, stream.epoch)
    rules.require_next(head, seq=entry.seq, prev=entry.prev)
    rules.require_beginning(seq=entry.seq, is_enrolment=entry.kind is Kind.ENROLMENT)
    rules.require_epoch(
        head,
        epoch=entry.epoch,
        opens=entry.kind in OPENING,
        used=store.has_used(session, stream.chapter_id, entry.epoch),
    )
    before = store.place_of(session, stream.chapter_id, entry.cid)
    if before is not None:
        raise rules.AlreadyPublished(f"This change was published at place {before}.", seq=before)


def _require_policy(session: Session, chapter: chapters.ChapterFacts, entry: Entry) -> None:
    """Refuse an entry under a policy not in force; west of us it may still be yesterday."""
    if not policies.is_acceptable_version(session, chapter, entry.policy, (session.now - DAY).date()):
        raise rules.PolicyOutdated(f"Version {entry.policy} of the control policy is not in force.")


def _store(session: Session, door: Door, stream: Stream, entry: Entry, *, received_before: datetime | None) -> Received:
    received_at = received_before or session.now
    row = StoredEntry(
        body_id=stream.body_id,
        chapter_id=stream.chapter_id,
        seq=entry.seq,
        epoch=entry.epoch,
        kind=entry.kind,
        cid=entry.cid,
        jws=entry.jws,
        digest=entry.digest,
        received_at=received_at,
    )
    session.add(row)
    session.flush()  # its log index goes into the receipt
    _revise(session, stream.chapter_id, entry)
    if entry.data:
        was_judged = received_before is not None
        session.announce(fact_of(entry, body_id=stream.body_id, received_at=received_at, was_judged=was_judged))
        session.add(EntryData(log_index=row.log_index, data=entry.data, salt=entry.salt))
    stream.seq, stream.digest, stream.epoch = entry.seq, entry.digest, entry.epoch
    receipt = issue_receipt(
        door.signer,
        entry,
        chapter_id=stream.chapter_id,
        received_at=received_at,
        incarnation=store.incarnation(session),
        log_index=row.log_index,
    )
    session.add(Receipt(log_index=row.log_index, jws=receipt))
    return Received(receipt, is_new=True)


def _revise(session: Session, chapter_id: str, entry: Entry) -> None:
    if entry.kind in OPENING:
        session.add(Epoch(chapter_id=chapter_id, epoch=entry.epoch))
        return
    known = store.revision(session, chapter_id, entry.subject)
    rules.require_newer(known.rev if known else None, entry.rev)
    if known is None:
        session.add(Revision(chapter_id=chapter_id, subject=entry.subject, kind=entry.kind, rev=entry.rev))
    else:
        known.kind, known.rev = entry.kind, entry.rev


def erase(session: Session, fact: WordsTakenBack) -> None:
    """Erase what entries said that a chapter took back for good; the entries stay, and their chain holds."""
    store.erase_said(session, fact.chapter_id, fact.subject)


def begin_incarnation(session: Session) -> str:
    """Mark that this database was restored, so that every chapter knows to compare heads; return its new name."""
    value = session.database.ids.uuid(session.now).hex[-16:]
    session.add(Incarnation(value=value, begun_at=session.now))
    return value
