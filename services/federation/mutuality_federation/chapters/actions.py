"""What happens on the roll: a chapter is named, described, invited, moves, changes its key, closes."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.language import ChapterClosed, Enrolled, EntryInvalid, KeyRotated, read_rotation
from mutuality_federation import bodies
from mutuality_federation.chapters import rules, store
from mutuality_federation.chapters.models import Chapter, ChapterKey, Invitation, StandingChange


@dataclass(frozen=True)
class Invited:
    """An invitation as it is told once."""

    token: str
    expires_at: datetime


def name_chapter(session: Session, *, body_id: str, said: dict[str, Any]) -> Chapter:
    """Put a chapter on the roll of its body.

    Raises:
        NotFound: there is no such body or unit.
    """
    bodies.require_body(session, body_id)
    if said["unit_id"]:
        bodies.require_unit(session, body_id, said["unit_id"])
    chapter = Chapter(
        id=session.new_id("cha"), body_id=body_id, standing=rules.INVITED, named_at=session.now, version=1, **said
    )
    session.add(chapter)
    return chapter


def describe(session: Session, *, chapter: Chapter, said: dict[str, Any]) -> Chapter:
    """Change a chapter's name or unit on the roll.

    Raises:
        NotFound: the body has no such unit.
    """
    if said.get("unit_id"):
        bodies.require_unit(session, chapter.body_id, said["unit_id"])
    for name, value in said.items():
        setattr(chapter, name, value)
    session.flush()  # counts the version up before the answer is made
    return chapter


def invite(session: Session, *, chapter: Chapter, by: str) -> Invited:
    """Make an invitation of 128 bits; it replaces the ones before and is told this once."""
    _void_invitations(session, chapter)
    token = secrets.token_urlsafe(16)
    expires_at = rules.invitation_ends(session.now)
    session.add(Invitation(sha256=store.sha256(token), chapter_id=chapter.id, made_by=by, expires_at=expires_at))
    return Invited(token, expires_at)


def change_standing(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> Chapter:
    """Move a chapter's standing, with a reason.

    Raises:
        StandingFixed: it cannot move that way.
    """
    rules.require_edge(chapter.standing, said["to"])
    move(session, chapter, said["to"], reason=said["reason"], by=by)
    session.flush()
    return chapter


def begin_stream(session: Session, fact: Enrolled) -> None:
    """Let a chapter's stream begin with the enrolment we approved, and with no other.

    Raises:
        EntryInvalid: it names another.
    """
    enrolment = store.enrolment_of(session, fact.chapter_id)
    if enrolment.state != "approved" or enrolment.digest != fact.said["statement_sha256"]:
        fault = {"pointer": "/data/statement_sha256", "detail": "We approved another statement."}
        raise EntryInvalid("The stream begins with another enrolment than the one we approved.", errors=[fault])


def close(session: Session, fact: ChapterClosed) -> None:
    """Close a chapter that said so itself."""
    move(session, store.chapter(session, fact.chapter_id), rules.CLOSED, reason=fact.said["reason"], by="chapter")


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


def move(session: Session, chapter: Chapter, to: str, *, reason: str, by: str) -> None:
    """Move a chapter's standing, keep the step for ever, and tell who listens."""
    step = StandingChange(
        chapter_id=chapter.id,
        before=chapter.standing,
        after=to,
        reason=reason,
        changed_by=by,
        changed_at=session.now,
    )
    session.add(step)
    chapter.standing = to
    if to == rules.CLOSED:
        _void_invitations(session, chapter)
    session.announce(rules.StandingMoved(chapter.id, chapter.body_id, step.before, to))


def _void_invitations(session: Session, chapter: Chapter) -> None:
    for invitation in store.open_invitations(session, chapter.id):
        invitation.voided_at = invitation.voided_at or session.now
