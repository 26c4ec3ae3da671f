"""What happens when a chapter tells what it grants: it is kept beside what it told before."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import GrantTold, Kind, require_subject, subject_of
from mutuality_federation.grants.models import ToldGrant


def receive(session: Session, fact: GrantTold) -> None:
    """Keep what a chapter grants, in the transaction that stores its entry; told last, it is what counts.

    Raises:
        EntryInvalid: the entry names another subject.
    """
    require_subject(fact, subject_of(Kind.GRANT, fact.said))
    whose = {"chapter_id": fact.chapter_id, "body_id": fact.body_id, "received_at": fact.received_at}
    session.add(ToldGrant(**whose, **fact.said))
