"""What this room says that leaves the chapter."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.language import Kind, Reason, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.findings.models import OurAppeal, OurPromise

PROMISED = ("finding_id", "edition_id", "item", "what", "in_charge")


def appealed(session: Session, appeal: OurAppeal) -> None:
    """Say what our members have against a step."""
    said = {name: getattr(appeal, name) for name in ("finding_id", "step", "ground", "words")}
    _say(session, Kind.APPEAL, {**said, "decided_on": appeal.decided_on.isoformat()})


def promised(session: Session, promise: OurPromise) -> None:
    """Say what our members promise, or that it is done."""
    said = {name: getattr(promise, name) for name in PROMISED}
    days = {name: getattr(promise, name) for name in ("decided_on", "due_on", "done_on")}
    told = {name: day.isoformat() if day else None for name, day in days.items()}
    _say(session, Kind.IMPROVEMENT, {"promise_id": promise.id, **said, **told})


def taken_back(session: Session, subject: str) -> None:
    """Say that we take back what we said of a subject."""
    said = {"withdrawn": subject, "reason": Reason.MEMBERS_DECIDED}
    session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data=said))


def _say(session: Session, kind: Kind, said: dict[str, Any]) -> None:
    session.announce(Outgoing(kind=kind, subject=subject_of(kind, said), data=said))
