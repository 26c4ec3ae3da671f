"""What this room says that leaves the chapter."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import Kind, subject_of
from mutuality_chapter.affiliation import Outgoing
from mutuality_chapter.feedback.models import OurReply


def replied(session: Session, reply: OurReply) -> None:
    """Say what we answer; who of us said it stays here."""
    said = {name: getattr(reply, name) for name in ("follow_up_id", "words")}
    session.announce(Outgoing(kind=Kind.REPLY, subject=subject_of(Kind.REPLY, said), data=said))
