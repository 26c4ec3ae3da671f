"""What happens when a chapter tells of itself: it is kept as it was told last, until the chapter takes it back."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import (
    DefinitionTold,
    Kind,
    LandscapeTold,
    Received,
    SubjectWithdrawn,
    require_subject,
    subject_of,
)
from mutuality_federation.growth.models import ToldDefinition, ToldLandscape

GAP = ","
TOLD: dict[str, type[ToldLandscape | ToldDefinition]] = {
    Kind.LANDSCAPE: ToldLandscape,
    Kind.DEFINITION: ToldDefinition,
}


def hear_landscape(session: Session, fact: LandscapeTold) -> None:
    """Keep among which services a chapter began, in the transaction that stores its entry.

    Raises:
        EntryInvalid: the entry names another subject.
    """
    require_subject(fact, subject_of(Kind.LANDSCAPE, fact.said))
    session.merge(ToldLandscape(**{**fact.said, **_whose(fact), "gaps": GAP.join(sorted(fact.said["gaps"]))}))


def hear_definition(session: Session, fact: DefinitionTold) -> None:
    """Keep how a chapter stands on the seven points, in the transaction that stores its entry.

    Raises:
        EntryInvalid: the entry names another subject.
    """
    require_subject(fact, subject_of(Kind.DEFINITION, fact.said))
    session.merge(ToldDefinition(**fact.said, **_whose(fact)))


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Let go what a chapter told of itself, if that is what it took back."""
    kind = TOLD.get(str(fact.said["withdrawn"]))
    told = session.get(kind, fact.chapter_id) if kind else None
    if told is not None:
        session.delete(told)


def _whose(fact: Received) -> dict[str, object]:
    return {"chapter_id": fact.chapter_id, "body_id": fact.body_id, "received_at": fact.received_at}
