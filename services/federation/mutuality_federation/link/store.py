"""Every query of the door."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, exists, select
from sqlalchemy.dialects import postgresql, sqlite

from mutuality.database import Session
from mutuality.signing import peek
from mutuality.web import Page, page_of
from mutuality_federation.link.models import (
    EntryData,
    Epoch,
    Fork,
    Incarnation,
    Receipt,
    Revision,
    StoredEntry,
    Stream,
    StreamDecision,
)
from mutuality_federation.link.rules import ROOT


@dataclass(frozen=True)
class Taken:
    """What stands at a place of a stream."""

    seq: int
    epoch: str
    digest: str
    receipt: str


def locked_stream(session: Session, chapter_id: str, body_id: str) -> Stream:
    """Return the chapter's stream, held until this transaction ends; it begins empty."""
    held = select(Stream).where(Stream.chapter_id == chapter_id).with_for_update()
    found = session.scalar(held)
    if found is None:
        empty = {"chapter_id": chapter_id, "body_id": body_id, "seq": 0, "digest": ROOT, "epoch": "", "state": "open"}
        adding = (sqlite if session.database.is_sqlite else postgresql).insert(Stream).values(empty)
        session.execute(adding.on_conflict_do_nothing())  # on PostgreSQL a twin waits here, and then finds ours
        found = session.scalars(held).one()
    return found


def stream(session: Session, chapter_id: str) -> Stream:
    """Return where the chapter's stream stands; an unused one stands at 0."""
    found = session.get(Stream, chapter_id)
    return found or Stream(chapter_id=chapter_id, body_id="", seq=0, digest=ROOT, epoch="", state="open")


def taken(session: Session, chapter_id: str, seq: int) -> Taken | None:
    """Return what stands at that place of the stream, if anything does."""
    row = session.execute(
        select(StoredEntry.seq, StoredEntry.epoch, StoredEntry.digest, Receipt.jws)
        .join(Receipt, Receipt.log_index == StoredEntry.log_index)
        .where(StoredEntry.chapter_id == chapter_id, StoredEntry.seq == seq)
    ).one_or_none()
    return None if row is None else Taken(*row)


def is_kept_as_proof(session: Session, chapter_id: str, jws: str) -> bool:
    """Say whether this second entry for a taken place was sent before, and is kept."""
    return bool(session.scalar(select(exists().where(Fork.chapter_id == chapter_id, Fork.jws == jws))))


def proofs(session: Session, chapter_id: str) -> list[Any]:
    """Return every second entry for a taken place, as it came."""
    wanted = select(Fork.seq, Fork.jws.label("entry"), Fork.seen_at).where(Fork.chapter_id == chapter_id)
    return list(session.execute(wanted.order_by(Fork.id)))


def decisions(session: Session, chapter_id: str) -> list[StreamDecision]:
    """Return what officers decided about a stream, the oldest first."""
    wanted = select(StreamDecision).where(StreamDecision.chapter_id == chapter_id).order_by(StreamDecision.id)
    return list(session.scalars(wanted))


def place_of(session: Session, chapter_id: str, cid: str) -> int | None:
    """Return the place under which a change was published before, if it was."""
    return session.scalar(select(StoredEntry.seq).where(StoredEntry.chapter_id == chapter_id, StoredEntry.cid == cid))


def has_used(session: Session, chapter_id: str, epoch: str) -> bool:
    """Say whether the chapter ever opened this epoch."""
    return session.get(Epoch, (chapter_id, epoch)) is not None


def revision(session: Session, chapter_id: str, subject: str) -> Revision | None:
    """Return the newest revision known of a subject."""
    return session.get(Revision, (chapter_id, subject))


def incarnation(session: Session) -> str:
    """Return which life of the database this is; the first is called `first`."""
    newest = select(Incarnation.value).order_by(Incarnation.number.desc()).limit(1)
    return session.scalar(newest) or "first"


def erase_said(session: Session, chapter_id: str, subject: str) -> None:
    """Erase what a chapter's entries said under a subject; an entry's kind is the first part of its subject."""
    wanted = select(StoredEntry.log_index, StoredEntry.jws).where(
        StoredEntry.chapter_id == chapter_id, StoredEntry.kind == subject.partition("/")[0]
    )
    gone = [row.log_index for row in session.execute(wanted) if peek(row.jws)[1]["subject"] == subject]
    session.execute(delete(EntryData).where(EntryData.log_index.in_(gone)))


def entries(session: Session, chapter_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the chapter's own entries, so that it can recover them after a restore."""
    wanted = (
        select(
            StoredEntry.seq,
            StoredEntry.digest,
            StoredEntry.received_at,
            StoredEntry.jws.label("entry"),
            EntryData.data,
            EntryData.salt,
            Receipt.jws.label("receipt"),
        )
        .join(Receipt, Receipt.log_index == StoredEntry.log_index)
        .outerjoin(EntryData, EntryData.log_index == StoredEntry.log_index)
        .where(StoredEntry.chapter_id == chapter_id, StoredEntry.seq > query["after"])
    )
    return page_of(session, wanted, by=[StoredEntry.__table__.c.seq], query=query)


def envelope(session: Session, chapter_id: str, seq: int) -> dict[str, str | None]:
    """Return an entry as it was sent, so that another can check it as we did."""
    wanted = (
        select(StoredEntry.jws, EntryData.data, EntryData.salt)
        .outerjoin(EntryData, EntryData.log_index == StoredEntry.log_index)
        .where(StoredEntry.chapter_id == chapter_id, StoredEntry.seq == seq)
    )
    row = session.execute(wanted).one()
    return {"entry": row.jws, "data": row.data, "salt": row.salt}
