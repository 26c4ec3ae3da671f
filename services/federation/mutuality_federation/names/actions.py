"""What happens to names: an office proposes one, and the national office says whether the chapter is called so."""

from __future__ import annotations

from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation import chapters, policies
from mutuality_federation.chapters import Chapter, ChapterFacts
from mutuality_federation.names import rules, store
from mutuality_federation.names.models import NameWord
from mutuality_federation.names.rules import Outcome, Review


def propose(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> NameWord:
    """Propose a name for a chapter; it is called as before until the national office approved it."""
    return _note(session, chapter, name=said["name"], outcome=Outcome.PROPOSED, reason=said["reason"], by=by)


def review(session: Session, *, chapter: Chapter, said: dict[str, Any], actor: Actor) -> NameWord:
    """Say whether a chapter may be called so; from the moment a name is approved it is called that.

    Raises:
        PolicyRefused: this is an officer of a unit.
        NotFound: the chapter is not called so, and nobody proposed it.
    """
    rules.require_office(policies.policy_for(session, chapter, session.now.date()), chapters.office_of(actor))
    if said["name"] not in {chapter.name, *(name for name, _ in store.said(session, chapter.id))}:
        raise NotFound("Nobody proposed that name for this chapter.")
    word = _note(session, chapter, name=said["name"], outcome=said["outcome"], reason=said["reason"], by=actor.id)
    if said["outcome"] == Review.APPROVED:
        chapter.name = said["name"]
        session.flush()  # counts the version up before an answer is made
    return word


def approved(session: Session, chapter_id: str) -> frozenset[str]:
    """Return the names of a chapter that the national office approved."""
    return rules.approved(store.said(session, chapter_id))


def require_reviewed(session: Session, chapter: Chapter | ChapterFacts) -> None:
    """Refuse what waits for the review of a chapter's name.

    Raises:
        PolicyRefused: the policy asks for one, and none approved it.
    """
    held = policies.policy_for(session, chapter, session.now.date())
    rules.require_approved(held, chapter.name, approved(session, chapter.id))


def _note(session: Session, chapter: Chapter, *, name: str, outcome: str, reason: str, by: str) -> NameWord:
    word = NameWord(chapter_id=chapter.id, name=name, outcome=outcome, reason=reason, said_by=by, said_at=session.now)
    session.add(word)
    session.flush()  # the answer holds its number
    return word
