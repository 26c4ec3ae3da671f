"""What is said of delegates: that one is sent, for how long, and that nobody is sent any more."""

from __future__ import annotations

from datetime import date

from mutuality.database import Session
from mutuality.language import DelegateSent, Kind, SubjectWithdrawn
from mutuality_federation.delegates import rules
from mutuality_federation.delegates.models import Delegation


def hear(session: Session, fact: DelegateSent) -> None:
    """Keep that a chapter sends a delegate, in the transaction that stores its entry."""
    _say(session, fact, fact.said["from_on"], fact.said["until_on"])


def recall(session: Session, fact: SubjectWithdrawn) -> None:
    """Keep that a chapter sends nobody any more, if that is what it took back."""
    if fact.said["withdrawn"] == Kind.DELEGATE:
        _say(session, fact, None, None)


def name(session: Session, *, body_id: str, unit_id: str, from_on: date, until_on: date, by: str) -> Delegation:
    """Say for a unit that it sends a delegate.

    Raises:
        TermEmpty: the term ends before it begins.
    """
    rules.require_days(from_on, until_on)
    said = Delegation(body_id=body_id, unit_id=unit_id, from_on=from_on, until_on=until_on, said_by=by)
    said.said_at = session.now
    session.add(said)
    session.flush()
    return said


def _say(session: Session, fact: DelegateSent | SubjectWithdrawn, from_on: date | None, until_on: date | None) -> None:
    who = {"body_id": fact.body_id, "chapter_id": fact.chapter_id, "said_by": fact.chapter_id}
    session.add(Delegation(**who, from_on=from_on, until_on=until_on, said_at=fact.received_at))
