"""Each step of the ledger, as one transaction: note, seal, settle, recover, take back, and the record of a session."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

import orjson
from sqlalchemy import delete, exists

from mutuality.database import Session
from mutuality.language import Entry, Kind, Sealed, seal, subject_of
from mutuality.signing import thumbprint
from mutuality_chapter import affiliation
from mutuality_chapter.affiliation import Outgoing, TakenBack
from mutuality_chapter.ledger import rules, store
from mutuality_chapter.ledger.models import LinkSession, LogEntry, Pending
from mutuality_chapter.ledger.rules import Outcome

ROOT = "0" * 64


def note(session: Session, fact: Outgoing) -> None:
    """Put a change where it waits to leave, in the transaction that made it; an older wish for the same thing goes."""
    if fact.once and store.newest_sealed(session, fact.subject):
        return
    sealed = exists().where(LogEntry.cid == Pending.cid)
    session.execute(delete(Pending).where(Pending.subject == fact.subject, ~sealed))
    named_at = datetime.combine(fact.not_before, time.min, UTC) if fact.not_before else session.now
    session.add(
        Pending(
            cid=str(session.database.ids.uuid(named_at)),
            kind=fact.kind,
            subject=fact.subject,
            rev=store.newest_rev(session, fact.subject) + 1,
            data=orjson.dumps(fact.data).decode(),
            noted_at=session.now,
            not_before=fact.not_before,
        )
    )


def begin(session: Session) -> LinkSession:
    """Open the record of a session."""
    newest = store.newest_session(session)
    number = newest.number + 1 if newest else 1
    begun = LinkSession(id=session.new_id("ses"), number=number, begun_at=session.now, outcome=Outcome.RUNNING)
    session.add(begun)
    return begun


def end(session: Session, begun: LinkSession, outcome: Outcome, detail: str, published: int) -> LinkSession:
    """Close the record of a session with its outcome."""
    record = session.merge(begun)
    record.outcome, record.detail, record.ended_at, record.published = outcome, detail[:400], session.now, published
    return record


def seal_epoch(session: Session) -> LogEntry:
    """Seal the entry that opens a new epoch, and keep it before it is sent; our first one states our enrolment."""
    is_first = store.last(session) is None
    kind = Kind.ENROLMENT if is_first else Kind.EPOCH
    said = {"statement_sha256": affiliation.require_active(session).statement_sha256} if is_first else {}
    return _seal(
        session,
        epoch=session.database.ids.randbytes(8).hex(),
        kind=kind,
        cid=str(session.database.ids.uuid(session.now)),
        subject=subject_of(kind, said),
        rev=1,
        data=orjson.dumps(said).decode(),
    )


def seal_pending(session: Session, epoch: str) -> LogEntry | None:
    """Seal the oldest change that waits, and keep it before it is sent; None when nothing waits, or nobody.

    Its revision is given now, like its number: what a restore lost and brought back may have taken the noted one.
    """
    waiting = store.next_waiting(session)
    if waiting is None or affiliation.has_left(session):
        return None
    waiting.rev = store.newest_sealed(session, waiting.subject) + 1
    return _seal(
        session,
        epoch=epoch,
        kind=Kind(waiting.kind),
        cid=waiting.cid,
        subject=waiting.subject,
        rev=waiting.rev,
        data=waiting.data,
    )


def _seal(session: Session, *, epoch: str, kind: Kind, cid: str, subject: str, rev: int, data: str) -> LogEntry:
    bond = affiliation.require_active(session)
    before = store.last(session)
    sealed: Sealed = seal(
        affiliation.signing_key(session),
        salt=session.database.ids.randbytes(16),
        iss=bond.chapter_id,
        aud=bond.issuer,
        epoch=epoch,
        seq=before.seq + 1 if before else 1,
        prev=before.digest if before else ROOT,
        kind=kind,
        cid=cid,
        subject=subject,
        rev=rev,
        policy=affiliation.policy_in_force(session).version,
        data=data,
    )
    entry = LogEntry(
        seq=before.seq + 1 if before else 1,
        epoch=epoch,
        kind=kind,
        cid=cid,
        subject=subject,
        rev=rev,
        jws=sealed.jws,
        data=sealed.data,
        salt=sealed.salt,
        digest=sealed.digest,
        sealed_at=session.now,
    )
    session.add(entry)
    return entry


def settle(session: Session, seq: int, receipt: str) -> None:
    """Keep the receipt, and let go of what waited: it has left."""
    entry = session.get_one(LogEntry, seq)
    entry.receipt = receipt
    store.drop_pending(session, entry.cid)
    if entry.kind == Kind.CLOSE:
        affiliation.part(session)
    elif entry.kind == Kind.KEY_ROTATION:
        affiliation.take_up_key(session, thumbprint(orjson.loads(entry.data)["jwk"]))


def take_back(session: Session, seq: int, *, refusal: dict[str, Any] | None = None) -> None:
    """Take a number back that the federation refused, and every one after it; the content waits again.

    With a `refusal` the content itself was refused: it stays, marked, until a human changes it. Content that was
    changed while it was on its way waits no longer: only the newest wish for a thing does.
    """
    entry = session.get_one(LogEntry, seq)
    waiting = session.get(Pending, entry.cid)
    if waiting is not None and store.is_superseded(session, waiting):
        session.delete(waiting)
    elif waiting is not None and refusal is not None:
        waiting.refusal = refusal
    session.execute(delete(LogEntry).where(LogEntry.seq >= seq, LogEntry.receipt.is_(None)))


def give_way(session: Session) -> int:
    """Let all that was sealed and never acknowledged wait again: another copy of this chapter goes on; say how many."""
    unheard = store.without_receipt(session)
    for entry in reversed(unheard):
        take_back(session, entry.seq)
    return len(unheard)


def recover(session: Session, entry: Entry, receipt: str, *, received_at: datetime) -> None:
    """Put back into our log an entry of ours that a restore had lost; it no longer waits, and rooms take it back.

    Reports that wait were prepared without knowing this one: they stay, marked, until they are prepared again.
    """
    session.add(
        LogEntry(
            seq=entry.seq,
            epoch=entry.epoch,
            kind=entry.kind,
            cid=entry.cid,
            subject=entry.subject,
            rev=entry.rev,
            jws=entry.jws,
            data=entry.data,
            salt=entry.salt,
            digest=entry.digest,
            sealed_at=session.now,
            receipt=receipt,
        )
    )
    store.drop_pending(session, entry.cid)
    if entry.kind == Kind.REPORT:
        store.refuse_waiting(session, Kind.REPORT, rules.PreparedBefore(rules.FORGOTTEN).document("", entry.cid))
    if entry.kind == Kind.SHARE:
        store.drop_waiting(session, Kind.SHARE, entry.subject)  # figures are split once, and that was before
    session.announce(TakenBack(entry, received_at, is_replaced=store.waits(session, entry.subject)))
