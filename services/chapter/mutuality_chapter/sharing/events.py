"""What this room says that leaves the chapter."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, Reason, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.sharing.models import OurShare


def said(share: OurShare) -> dict[str, Any]:
    """Return what a share says: two sealed halves."""
    return {"task": share.task_id, "period": share.period, "sealed": share.sealed}


def shared(session: Session, share: OurShare) -> None:
    """Say our share of a period; it leaves once."""
    leaving = said(share)
    session.announce(Outgoing(Kind.SHARE, subject_of(Kind.SHARE, leaving), leaving, once=True))


def taken_back(session: Session, share: OurShare) -> None:
    """Say that we take a share back."""
    subject = subject_of(Kind.SHARE, said(share))
    told = {"withdrawn": subject, "reason": Reason.MEMBERS_DECIDED}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data=told))
