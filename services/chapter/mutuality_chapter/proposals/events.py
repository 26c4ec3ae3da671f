"""What this room says that leaves the chapter."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, Reason, subject_of
from mutuality_chapter.affiliation import Outgoing


def say(session: Session, kind: Kind, said: dict[str, Any]) -> str:
    """Say something upwards, and return the subject it speaks of."""
    subject = subject_of(kind, said)
    session.announce(Outgoing(kind=kind, subject=subject, data=said))
    return subject


def take_back(session: Session, subject: str) -> None:
    """Say that we take back what we said of a subject."""
    said = {"withdrawn": subject, "reason": Reason.MEMBERS_DECIDED}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data=said))
