"""What this room says that leaves the chapter."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind
from mutuality_chapter.affiliation import Outgoing


def told(session: Session, kind: Kind, said: dict[str, Any]) -> None:
    """Tell our body of ourselves."""
    session.announce(Outgoing(kind=kind, subject=kind.value, data=said))


def taken_back(session: Session, kind: Kind) -> None:
    """Take back what we told of ourselves."""
    said = {"withdrawn": kind.value, "reason": "members_decided"}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=kind.value, data=said))
