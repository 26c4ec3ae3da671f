"""What happens to effects: a chapter tells of one, tells of it anew, takes it back."""

from __future__ import annotations

from mutuality.database import Session
from mutuality.language import EffectShared, Kind, SubjectWithdrawn, require_subject, subject_of
from mutuality_federation import chapters
from mutuality_federation.commons import WordsTakenBack
from mutuality_federation.effects import rules, store
from mutuality_federation.effects.models import SharedEffect

SUBJECT = "effect/"


def receive(session: Session, fact: EffectShared) -> None:
    """Keep an effect as its chapter tells of it, in the transaction that stores the entry.

    Raises:
        EntryInvalid: it joins an effect that is not there for this chapter.
    """
    require_subject(fact, subject_of(Kind.EFFECT, fact.said))
    effect = store.told(session, fact.chapter_id, fact.said["effect_id"]) or _first(session, fact)
    effect.matter_id = _matter(session, fact, effect)
    effect.unit_id = chapters.chapter_facts(session, fact.chapter_id).unit_id
    for name, value in fact.said.items():
        if name != "joins":
            setattr(effect, name, value)
    effect.last_received_at = fact.received_at
    session.add(effect)


def withdraw(session: Session, fact: SubjectWithdrawn) -> None:
    """Let an effect go that its chapter took back, with its words wherever they are kept; what joined it stays one."""
    subject = str(fact.said["withdrawn"])
    is_effect = subject.startswith(SUBJECT)
    effect = store.told(session, fact.chapter_id, subject.removeprefix(SUBJECT)) if is_effect else None
    if effect is not None:
        session.delete(effect)
        session.flush()  # what is announced may look at it
        session.announce(WordsTakenBack(fact.chapter_id, subject))
        session.erase_traces()


def _first(session: Session, fact: EffectShared) -> SharedEffect:
    return SharedEffect(
        id=session.new_id("eff"),
        body_id=fact.body_id,
        chapter_id=fact.chapter_id,
        first_received_at=fact.received_at,
    )


def _matter(session: Session, fact: EffectShared, effect: SharedEffect) -> str:
    """Return with what it counts as one; an entry judged before keeps its word where what it joined is gone."""
    if fact.said["joins"] in {None, effect.id}:
        return effect.id
    joined = store.effect(session, fact.said["joins"])
    if joined is None and fact.was_judged:
        return effect.id
    return rules.require_joinable(joined, body_id=fact.body_id).matter_id
