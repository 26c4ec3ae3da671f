"""Every query about who chose to be named."""

from __future__ import annotations

from sqlalchemy import delete

from mutuality.database import Session
from mutuality_chapter.giving.models import Naming


def naming(session: Session, member_id: str) -> Naming | None:
    """Return somebody's choice to be named, if they made it."""
    return session.get(Naming, member_id)


def forget(session: Session, member_id: str) -> None:
    """Forget that somebody chose to be named."""
    session.execute(delete(Naming).where(Naming.member_id == member_id))
