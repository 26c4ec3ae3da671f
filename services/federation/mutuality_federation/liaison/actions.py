"""What happens when a chapter tells how it stands beside professionals: it is kept as told last, until taken back."""

from __future__ import annotations

from sqlalchemy import delete

from mutuality.database import Session
from mutuality.language import Kind, SubjectWithdrawn, require_subject, subject_of
from mutuality.language.entries import LiaisonTold
from mutuality_federation.liaison import rules
from mutuality_federation.liaison.models import ToldLiaison


def hear(session: Session, fact: LiaisonTold) -> None:
    """Keep how a chapter stands beside professionals in place of what it told before, as its entry is stored.

    Raises:
        EntryInvalid: the entry names another subject.
    """
    require_subject(fact, subject_of(Kind.LIAISON, fact.said))
    _forget(session, fact.chapter_id)
    lines = {(each["partner"], each["matter"]): each for each in fact.said["lines"]}.values()
    whose = {"chapter_id": fact.chapter_id, "body_id": fact.body_id}
    session.add_all(ToldLiaison(**whose, goes_on=rules.goes_on(each, lines), **each) for each in lines)


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Let go what a chapter told of professionals, if that is what it took back."""
    if fact.said["withdrawn"] == Kind.LIAISON:
        _forget(session, fact.chapter_id)


def _forget(session: Session, chapter_id: str) -> None:
    session.execute(delete(ToldLiaison).where(ToldLiaison.chapter_id == chapter_id))
