"""What happens on the roll: a chapter is named, described, placed, moves, gets and changes its key, closes."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.language import ChapterClosed, KeyRotated, read_rotation
from mutuality_federation import bodies, policies
from mutuality_federation.chapters import rules, store
from mutuality_federation.chapters.models import Chapter, ChapterKey, Placement, StandingChange


def name_chapter(session: Session, *, body_id: str, said: dict[str, Any]) -> Chapter:
    """Put a chapter on the roll of its body.

    Raises:
        NotFound: there is no such body or unit.
    """
    bodies.require_body(session, body_id)
    if said["unit_id"]:
        bodies.require_unit(session, body_id, said["unit_id"])
    chapter = Chapter(
        id=session.new_id("cha"),
        body_id=body_id,
        standing=rules.Standing.INVITED,
        bears_name=False,
        named_at=session.now,
        version=1,
        **said,
    )
    session.add(chapter)
    return chapter


def first_key(session: Session, chapter: Chapter, *, kid: str, jwk: dict[str, Any]) -> None:
    """Let a chapter's stream begin with this key."""
    session.add(ChapterKey(chapter_id=chapter.id, kid=kid, jwk=jwk, from_seq=1))


def describe(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> Chapter:
    """Change a chapter's name on the roll, or the unit of one that belongs to none yet or has not enrolled.

    Raises:
        NotFound: the body has no such unit.
        TransferNeeded: a unit already has this chapter.
        PolicyRefused: the national office reviews another name first.
    """
    if said.get("unit_id"):
        bodies.require_unit(session, chapter.body_id, said["unit_id"])
    if "unit_id" in said and said["unit_id"] != chapter.unit_id:
        rules.require_free_to_place(chapter.unit_id, is_enrolled=chapter.enrolled_on is not None)
        place(session, chapter, said["unit_id"], on=session.now.date(), by=by)
    if said.get("name", chapter.name) != chapter.name:
        rules.require_free_to_rename(
            policies.policy_for(session, chapter, session.now.date()), is_enrolled=chapter.enrolled_on is not None
        )
        chapter.name = said["name"]
    session.flush()  # counts the version up before the answer is made
    return chapter


def place(session: Session, chapter: Chapter, unit_id: str | None, *, on: date, by: str) -> None:
    """Let a chapter belong to a unit, or to none, from a day on; where it was before stays known.

    Raises:
        LevelsContradict: an overlay on the chapter and a policy above its new unit contradict.
    """
    policies.require_fits(session, replace(store.facts_of(chapter), unit_id=unit_id, unit_since=on), on)
    placement = Placement(
        chapter_id=chapter.id,
        before_id=chapter.unit_id,
        unit_id=unit_id,
        from_on=on,
        placed_by=by,
        placed_at=session.now,
    )
    session.add(placement)
    chapter.unit_id, chapter.unit_since = unit_id, on
    session.flush()  # counts the version up before an answer is made
    session.announce(rules.ChapterPlaced(chapter.id))


def close(session: Session, fact: ChapterClosed) -> None:
    """Close a chapter that said so itself."""
    chapter = store.chapter(session, fact.chapter_id)
    move(session, chapter, rules.Standing.CLOSED, reason=fact.said["reason"], by="chapter")


def rotate_key(session: Session, fact: KeyRotated) -> None:
    """Let a chapter's new key hold from the next place of its stream on; the old one ends here.

    Raises:
        SignatureInvalid: the new key did not sign for itself.
    """
    old = store.open_keys(session, fact.chapter_id)
    kid = read_rotation(fact.said, old_kids={key.kid for key in old})
    for key in old:
        key.to_seq = fact.seq
    session.add(ChapterKey(chapter_id=fact.chapter_id, kid=kid, jwk=fact.said["jwk"], from_seq=fact.seq + 1))


def move(
    session: Session,
    chapter: Chapter,
    to: str,
    *,
    reason: str,
    by: str,
    until: date | None = None,
    bears_name: bool | None = None,
) -> None:
    """Move a chapter's standing, keep the step for ever, and tell who listens; the name goes with the standing."""
    held = policies.policy_for(session, chapter, session.now.date())
    before = chapter.standing
    if bears_name is None:
        bears_name = rules.bears_name(held, to, before=chapter.bears_name)
    step = StandingChange(
        chapter_id=chapter.id,
        before=before,
        after=to,
        reason=reason,
        until=until,
        bears_name=bears_name,
        policy_version=held.version,
        changed_by=by,
        changed_at=session.now,
    )
    session.add(step)
    chapter.standing, chapter.bears_name = to, bears_name
    session.announce(rules.StandingMoved(chapter.id, chapter.body_id, before, to, bears_name))
    session.flush()  # counts the version up before an answer is made
