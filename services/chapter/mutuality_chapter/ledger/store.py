"""Every query of the ledger."""

from __future__ import annotations

from typing import Any

from sqlalchemy import case, delete, func, or_, select

from mutuality.database import Session
from mutuality.language import Kind
from mutuality.web import Page, page_of
from mutuality_chapter import affiliation
from mutuality_chapter.ledger.models import LinkSession, LogEntry, Pending
from mutuality_chapter.ledger.rules import Log


def last(session: Session) -> LogEntry | None:
    """Return the last entry of our log."""
    return session.scalar(select(LogEntry).order_by(LogEntry.seq.desc()).limit(1))


def log_seen_from(session: Session, seq: int) -> Log:
    """Return what is needed to compare our log with a head at that place."""
    newest = session.scalar(select(func.max(LogEntry.seq))) or 0
    there = session.get(LogEntry, seq)
    epochs = session.scalars(select(LogEntry.epoch).distinct())
    return Log(newest, there.digest if there else None, frozenset(epochs))


def without_receipt(session: Session) -> list[LogEntry]:
    """Return the entries sealed and perhaps sent, but never acknowledged, in order."""
    return list(session.scalars(select(LogEntry).where(LogEntry.receipt.is_(None)).order_by(LogEntry.seq)))


def after(session: Session, seq: int) -> list[LogEntry]:
    """Return our entries after that place, in order."""
    return list(session.scalars(select(LogEntry).where(LogEntry.seq > seq).order_by(LogEntry.seq)))


def next_waiting(session: Session) -> Pending | None:
    """Return the oldest change that may leave today; that we go leaves last, for nothing follows it.

    What waited for its day follows what did not, in no order that tells when it was noted.
    """
    is_due = or_(Pending.not_before.is_(None), Pending.not_before <= affiliation.today(session))
    noted_at = case((Pending.not_before.is_(None), Pending.noted_at))
    order = (Pending.kind == Kind.CLOSE, Pending.not_before.is_not(None), noted_at, Pending.cid)
    waiting = select(Pending).where(Pending.refusal.is_(None), is_due)
    return session.scalar(waiting.order_by(*order).limit(1))


def newest_rev(session: Session, subject: str) -> int:
    """Return the highest revision of a subject that was noted or sealed; 0 if there is none."""
    noted = session.scalar(select(func.max(Pending.rev)).where(Pending.subject == subject)) or 0
    return max(noted, newest_sealed(session, subject))


def newest_sealed(session: Session, subject: str) -> int:
    """Return the highest revision of a subject that was sealed; 0 if there is none."""
    return session.scalar(select(func.max(LogEntry.rev)).where(LogEntry.subject == subject)) or 0


def is_superseded(session: Session, waiting: Pending) -> bool:
    """Say whether a change waits beside a newer one for the same thing."""
    others = select(Pending.cid).where(Pending.subject == waiting.subject, Pending.cid != waiting.cid).limit(1)
    return session.scalar(others) is not None


def waits(session: Session, subject: str) -> bool:
    """Say whether something about a subject waits to leave."""
    return session.scalar(select(Pending.cid).where(Pending.subject == subject).limit(1)) is not None


def drop_pending(session: Session, cid: str) -> None:
    """Forget a change that has been published."""
    session.execute(delete(Pending).where(Pending.cid == cid))


def drop_waiting(session: Session, kind: Kind, subject: str) -> None:
    """Forget what waits of a kind about a subject."""
    session.execute(delete(Pending).where(Pending.kind == kind, Pending.subject == subject))


def refuse_waiting(session: Session, kind: Kind, refusal: dict[str, Any]) -> None:
    """Mark every change of a kind that waits; it stays until somebody changes it."""
    waiting = select(Pending).where(Pending.kind == kind, Pending.refusal.is_(None))
    for each in session.scalars(waiting):
        each.refusal = refusal


def pending(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of what waits to leave."""
    columns = Pending.__table__.c
    return page_of(session, select(*columns), by=[columns.cid], query=query)


def ledger(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of all that ever left, in the order it left."""
    columns = LogEntry.__table__.c
    return page_of(session, select(*columns).where(columns.receipt.is_not(None)), by=[columns.seq], query=query)


def newest_session(session: Session) -> LinkSession | None:
    """Return the latest time we dialled out, whatever the clock said then."""
    return session.scalar(select(LinkSession).order_by(LinkSession.number.desc(), LinkSession.id.desc()).limit(1))


def counts(session: Session) -> dict[str, int]:
    """Return how much waits, was refused, and has left."""
    waiting = select(func.count()).select_from(Pending).where(Pending.refusal.is_(None))
    refused = select(func.count()).select_from(Pending).where(Pending.refusal.is_not(None))
    left = select(func.count()).select_from(LogEntry).where(LogEntry.receipt.is_not(None))
    return {
        "waiting": session.scalar(waiting) or 0,
        "refused": session.scalar(refused) or 0,
        "published": session.scalar(left) or 0,
    }
