"""What happens on the roll: a chapter is named, invited, enrols, is approved by a second officer, and moves."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.fingerprints import fingerprint_words
from mutuality.language import ChapterClosed, KeyRotated, Statement, read_rotation
from mutuality_federation import bodies, policies
from mutuality_federation.chapters import rules, store
from mutuality_federation.chapters.models import Chapter, ChapterKey, Enrolment, Invitation, StandingChange


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
    for older in store.open_invitations(session, chapter.id):
        older.voided_at = older.voided_at or session.now
    token = secrets.token_urlsafe(16)
    expires_at = rules.invitation_ends(session.now)
    session.add(Invitation(sha256=_sha256(token), chapter_id=chapter.id, made_by=by, expires_at=expires_at))
    return Invited(token, expires_at)


def enrol(session: Session, *, statement: Statement) -> Enrolment:
    """Take in a chapter's enrolment; the same statement again is the same enrolment.

    Raises:
        InvitationUnknown, InvitationUsed, InvitationExpired: the invitation does not admit it.
        CharterOutdated: it accepts another charter than the one in force.
    """
    known = store.enrolment(session, statement.digest)
    if known is not None:
        return known
    invitation = store.invitation(session, _sha256(statement.said["invitation"]))
    if invitation is None:
        raise rules.InvitationUnknown("There is no such invitation.")
    rules.require_usable(
        used_at=invitation.used_at,
        voided_at=invitation.voided_at,
        expires_at=invitation.expires_at,
        now=session.now,
    )
    chapter = store.chapter(session, invitation.chapter_id)
    _require_charter(session, chapter, statement.said["charter"])
    invitation.used_at = session.now
    _move(session, chapter, rules.PENDING, reason="enrolled", by="chapter")
    enrolment = Enrolment(
        digest=statement.digest,
        chapter_id=chapter.id,
        statement=statement.text,
        kid=statement.kid,
        jwk=statement.said["jwk"],
        recovery_jwk=statement.said["recovery_jwk"],
        invited_by=invitation.made_by,
        state="pending",
        submitted_at=session.now,
        wrong_fingerprints=0,
    )
    session.add(enrolment)
    return enrolment


def approve(session: Session, *, chapter: Chapter, words: str, by: str) -> bool:
    """Approve an enrolment whose fingerprint was compared; say whether the words were right.

    Wrong words are counted, and that count must be kept: the caller raises after this transaction.

    Raises:
        NothingToApprove: no enrolment waits.
        SameOfficer: the officer who invited cannot approve.
    """
    enrolment = store.enrolment_of(session, chapter.id)
    if enrolment.state != "pending":
        raise rules.NothingToApprove("No enrolment of this chapter waits for approval.")
    rules.require_second(by, enrolment.invited_by)
    if not rules.same_words(words, fingerprint_words(enrolment.jwk)):
        enrolment.wrong_fingerprints += 1
        if enrolment.wrong_fingerprints >= rules.MOST_WRONG_FINGERPRINTS:
            enrolment.state = "refused"
            _move(session, chapter, rules.INVITED, reason="fingerprint refused", by=by)
        return False
    enrolment.state, enrolment.approved_by, enrolment.approved_at = "approved", by, session.now
    session.add(ChapterKey(chapter_id=chapter.id, kid=enrolment.kid, jwk=enrolment.jwk, from_seq=1))
    mode = policies.policy_in_force(session, chapter.body_id, session.now.date())["affiliation.mode"]
    chapter.enrolled_on = session.now.date()
    _move(session, chapter, rules.standing_under(mode), reason="approved", by=by)
    session.flush()
    return True


def change_standing(session: Session, *, chapter: Chapter, said: dict[str, Any], by: str) -> Chapter:
    """Move a chapter's standing, with a reason.

    Raises:
        StandingFixed: it cannot move that way.
    """
    rules.require_edge(chapter.standing, said["to"])
    _move(session, chapter, said["to"], reason=said["reason"], by=by)
    session.flush()
    return chapter


def close(session: Session, fact: ChapterClosed) -> None:
    """Close a chapter that said so itself."""
    _move(session, store.chapter(session, fact.chapter_id), rules.CLOSED, reason=fact.said["reason"], by="chapter")


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


def _require_charter(session: Session, chapter: Chapter, accepted: dict[str, Any]) -> None:
    charter = policies.charter(session, chapter.body_id, session.now.date())
    rules.require_charter(
        accepted=(accepted["id"], accepted["version"], accepted["sha256"]),
        in_force=(charter.id, charter.version, charter.sha256),
    )


def _move(session: Session, chapter: Chapter, to: str, *, reason: str, by: str) -> None:
    session.add(
        StandingChange(
            chapter_id=chapter.id,
            before=chapter.standing,
            after=to,
            reason=reason,
            changed_by=by,
            changed_at=session.now,
        )
    )
    chapter.standing = to


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()
