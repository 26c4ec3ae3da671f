"""What this room says that leaves the chapter."""

from __future__ import annotations

from datetime import date

from mutuality.database import Session
from mutuality.language import Kind, Reason
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.commons.models import Taking


def told_back(session: Session, taking: Taking, *, decided_on: date) -> None:
    """Say what became of an offer here: which, and why, never by whom."""
    said = {
        "offer_id": taking.commons_id,
        "outcome": taking.outcome,
        "reason": taking.reason,
        "words": taking.words,
        "decided_on": decided_on.isoformat(),
    }
    session.announce(Outgoing(kind=Kind.TRIAL_REPORT, subject=f"trial_report/{taking.commons_id}", data=said))


def word_taken_back(session: Session, taking: Taking, reason: Reason) -> None:
    """Say that we take back what we told."""
    subject = f"trial_report/{taking.commons_id}"
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data={"withdrawn": subject, "reason": reason}))
