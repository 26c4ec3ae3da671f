"""What is asked about a report, or about one that did not come: a question, answers, and how it was settled."""

from __future__ import annotations

from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.language import EntryInvalid, Kind, SubjectWithdrawn
from mutuality.language.entries.facts import FollowUpAnswered
from mutuality.language.feedback import Side
from mutuality_federation.chapters import Chapter
from mutuality_federation.returns import reading, rules, store
from mutuality_federation.returns.models import FollowUp, FollowUpEnd, FollowUpWord


def ask(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> dict[str, Any]:
    """Ask a chapter about a report of a period, or about one that did not come."""
    words, whose = said.pop("words"), {"body_id": chapter.body_id, "chapter_id": chapter.id}
    rev = store.rev_of(session, chapter.body_id, chapter.id, said["form"], said["period"])
    made = FollowUp(id=session.new_id("fup"), **whose, **said, rev=rev, asked_at=session.now)
    session.add(made)
    session.flush()  # what is said refers to it
    _say(session, made.id, Side.OFFICE, words, by, session.now)
    return reading.follow_up(session, made.id)


def ask_further(session: Session, *, found: FollowUp, words: str, by: str) -> dict[str, Any]:
    """Ask further about the same.

    Raises:
        AlreadySettled: it is settled.
    """
    _require_open(session, found)
    _say(session, found.id, Side.OFFICE, words, by, session.now)
    return reading.follow_up(session, found.id)


def settle(session: Session, *, found: FollowUp, words: str, by: str) -> dict[str, Any]:
    """Settle what was asked, and say how; what a chapter says later is kept and opens nothing.

    Raises:
        AlreadySettled: it is settled.
    """
    _require_open(session, found)
    session.add(FollowUpEnd(follow_up_id=found.id, settled_with=words, settled_by=by, settled_at=session.now))
    session.flush()
    return reading.follow_up(session, found.id)


def hear(session: Session, fact: FollowUpAnswered) -> None:
    """Keep what a chapter answers, whether or not it is settled by then.

    Raises:
        EntryInvalid: nothing of that name was asked of it.
    """
    found = session.get(FollowUp, fact.said["follow_up_id"])
    if found is None or found.chapter_id != fact.chapter_id:
        fault = {"pointer": "/data/follow_up_id", "detail": "Nothing of that name was asked of this chapter."}
        raise EntryInvalid("The reply answers nothing that was asked.", errors=[fault])
    _say(session, found.id, Side.CHAPTER, fact.said["words"], None, fact.received_at)


def take_back(session: Session, fact: SubjectWithdrawn) -> None:
    """Keep that a chapter took back what it answered last, if that is what it withdrew."""
    kind, _, named = str(fact.said["withdrawn"]).partition("/")
    found = session.get(FollowUp, named) if kind == Kind.REPLY else None
    if found is not None and found.chapter_id == fact.chapter_id:
        _say(session, found.id, Side.CHAPTER, None, None, fact.received_at)


def _require_open(session: Session, found: FollowUp) -> None:
    if session.get(FollowUpEnd, found.id) is not None:
        raise rules.AlreadySettled("What was asked is settled.")


def _say(session: Session, follow_up_id: str, side: Side, words: str | None, by: str | None, at: datetime) -> None:
    session.add(FollowUpWord(follow_up_id=follow_up_id, side=side, words=words, said_by=by, said_at=at))
    session.flush()
