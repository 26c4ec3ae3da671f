"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind, Reason, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.promises.models import FormPromise


def promised(session: Session, promise: FormPromise) -> None:
    """Say which periods of a form we promise to answer, or that we promise nothing more."""
    subject = subject_of(Kind.PROMISE, {"form": promise.form})
    if promise.from_period is None:
        taken_back = {"withdrawn": subject, "reason": Reason.MEMBERS_DECIDED}
        session.announce(Outgoing(kind=Kind.WITHDRAWAL, subject=subject, data=taken_back))
        return
    said = {name: getattr(promise, name) for name in ("form", "from_period", "until_period")}
    decided_on = promise.decided_on.isoformat() if promise.decided_on else None
    session.announce(Outgoing(kind=Kind.PROMISE, subject=subject, data={**said, "decided_on": decided_on}))
