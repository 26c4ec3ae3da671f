"""How a chapter comes: it is invited, its signed statement is taken in once, a second officer approves its key."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from mutuality.database import Session
from mutuality.fingerprints import fingerprint_words
from mutuality.language import Enrolled, EnrolmentInvalid, EntryInvalid, Statement
from mutuality_federation import chapters, names, policies
from mutuality_federation.chapters import Chapter, Standing, StandingMoved
from mutuality_federation.enrolments import rules, store
from mutuality_federation.enrolments.models import Enrolment, Invitation


@dataclass(frozen=True)
class Invited:
    """An invitation as it is told once."""

    token: str
    expires_at: datetime


def invite(session: Session, *, chapter: Chapter, by: str) -> Invited:
    """Make an invitation of 128 bits; it replaces the ones before and is told this once."""
    _void_invitations(session, chapter.id)
    token = secrets.token_urlsafe(16)
    expires_at = rules.invitation_ends(session.now)
    session.add(Invitation(sha256=store.sha256(token), chapter_id=chapter.id, made_by=by, expires_at=expires_at))
    return Invited(token, expires_at)


def enrol(session: Session, *, statement: Statement, issuer: str) -> Enrolment:
    """Take in a chapter's enrolment; the same statement again is the same enrolment.

    Raises:
        EnrolmentInvalid: it was signed for another federation.
        InvitationUnknown, InvitationUsed, InvitationExpired: the invitation does not admit it.
        CharterOutdated: it accepts another charter than the one in force.
    """
    if statement.said["aud"] != issuer:
        raise EnrolmentInvalid(f"The enrolment was signed for another federation than {issuer}.")
    invitation = _invitation(session, statement.said["invitation"])
    known = store.enrolment(session, statement.digest)
    if known is not None:
        return known
    chapter = chapters.chapter(session, invitation.chapter_id)
    rules.require_usable(
        used_at=invitation.used_at,
        voided_at=invitation.voided_at,
        expires_at=invitation.expires_at,
        now=session.now,
    )
    _require_charter(session, chapter, statement.said["charter"])
    invitation.used_at = session.now
    chapters.move(session, chapter, Standing.PENDING, reason="enrolled", by="chapter")
    return _note(session, statement, invitation)


def approve(session: Session, *, chapter: Chapter, words: str, by: str) -> bool:
    """Approve an enrolment whose fingerprint was compared; say whether the words were right.

    Wrong words are counted, and that count must be kept: the caller raises after this transaction.

    Raises:
        NothingToApprove: no enrolment waits.
        SameOfficer: the officer who invited cannot approve.
        PolicyRefused: the national office has not approved its name.
    """
    enrolment = store.enrolment_of(session, chapter.id)
    if enrolment.state != "pending" or chapter.standing != Standing.PENDING:
        raise rules.NothingToApprove("No enrolment of this chapter waits for approval.")
    rules.require_second(by, enrolment.invited_by)
    names.require_reviewed(session, chapter)
    if rules.same_words(words, fingerprint_words(enrolment.jwk)):
        _admit(session, chapter, enrolment, by)
        return True
    enrolment.wrong_fingerprints += 1
    if enrolment.wrong_fingerprints >= rules.MOST_WRONG_FINGERPRINTS:
        enrolment.state = "refused"
        chapters.move(session, chapter, Standing.INVITED, reason="fingerprint refused", by=by)
    return False


def begin_stream(session: Session, fact: Enrolled) -> None:
    """Let a chapter's stream begin with the enrolment we approved, and with no other.

    Raises:
        EntryInvalid: it names another.
    """
    enrolment = store.enrolment_of(session, fact.chapter_id)
    if enrolment.state != "approved" or enrolment.digest != fact.said["statement_sha256"]:
        fault = {"pointer": "/data/statement_sha256", "detail": "We approved another statement."}
        raise EntryInvalid("The stream begins with another enrolment than the one we approved.", errors=[fault])


def void(session: Session, fact: StandingMoved) -> None:
    """Let no invitation of a chapter that was closed admit anybody."""
    if fact.after == Standing.CLOSED:
        _void_invitations(session, fact.chapter_id)


def _invitation(session: Session, token: str) -> Invitation:
    invitation = store.locked_invitation(session, store.sha256(token))
    if invitation is None:
        raise rules.InvitationUnknown("There is no such invitation.")
    return invitation


def _require_charter(session: Session, chapter: Chapter, accepted: dict[str, Any]) -> None:
    charter = policies.charter(session, chapter.body_id, session.now.date())
    rules.require_charter(
        accepted=(accepted["id"], accepted["version"], accepted["sha256"]),
        in_force=(charter.id, charter.version, charter.sha256),
    )


def _note(session: Session, statement: Statement, invitation: Invitation) -> Enrolment:
    enrolment = Enrolment(
        digest=statement.digest,
        chapter_id=invitation.chapter_id,
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


def _admit(session: Session, chapter: Chapter, enrolment: Enrolment, by: str) -> None:
    enrolment.state, enrolment.approved_by, enrolment.approved_at = "approved", by, session.now
    chapters.first_key(session, chapter, kid=enrolment.kid, jwk=enrolment.jwk)
    held = policies.policy_for(session, chapter, session.now.date())
    chapter.enrolled_on = session.now.date()
    chapters.move(session, chapter, chapters.standing_under(held), reason="approved", by=by)


def _void_invitations(session: Session, chapter_id: str) -> None:
    for invitation in store.open_invitations(session, chapter_id):
        invitation.voided_at = invitation.voided_at or session.now
