"""What happens when a chapter tells what is common among its people: it is kept as told last, until taken back."""

from __future__ import annotations

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.labels import fold
from mutuality.language import Kind, SubjectWithdrawn, require_subject, subject_of
from mutuality.language.entries import CommonalityTold
from mutuality_federation.commonality.models import ToldCommon


def hear(session: Session, fact: CommonalityTold) -> None:
    """Keep what is common in a chapter in place of what it told before, in the transaction that stores its entry.

    Raises:
        EntryInvalid: the entry names another subject.
    """
    require_subject(fact, subject_of(Kind.COMMONALITY, fact.said))
    _forget(session, fact.chapter_id)
    told = {(each["part"], fold(each["words"])): each for each in fact.said["parts"]}
    whose = {"chapter_id": fact.chapter_id, "body_id": fact.body_id}
    session.add_all(ToldCommon(**whose, key=key, **each) for (_, key), each in told.items() if key)


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Let go what a chapter told to be common, if that is what it took back."""
    if fact.said["withdrawn"] == Kind.COMMONALITY:
        _forget(session, fact.chapter_id)


def _forget(session: Session, chapter_id: str) -> None:
    session.execute(delete(ToldCommon).where(ToldCommon.chapter_id == chapter_id))
