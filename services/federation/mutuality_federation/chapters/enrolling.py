"""How a chapter enrols: its signed statement is taken in once, and a second officer approves its key by six words."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.fingerprints import fingerprint_words
from mutuality.language import EnrolmentInvalid, Statement
from mutuality_federation import policies
from mutuality_federation.chapters import rules, store
from mutuality_federation.chapters.actions import move
from mutuality_federation.chapters.models import Chapter, ChapterKey, Enrolment, Invitation


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
    chapter = store.chapter(session, invitation.chapter_id)
    rules.require_usable(
        used_at=invitation.used_at,
        voided_at=invitation.voided_at,
        expires_at=invitation.expires_at,
        now=session.now,
    )
    _require_charter(session, chapter, statement.said["charter"])
    invitation.used_at = session.now
    move(session, chapter, rules.PENDING, reason="enrolled", by="chapter")
    return _note(session, statement, invitation)


def approve(session: Session, *, chapter: Chapter, words: str, by: str) -> bool:
    """Approve an enrolment whose fingerprint was compared; say whether the words were right.

    Wrong words are counted, and that count must be kept: the caller raises after this transaction.

    Raises:
        NothingToApprove: no enrolment waits.
        SameOfficer: the officer who invited cannot approve.
    """
    enrolment = store.enrolment_of(session, chapter.id)
    if enrolment.state != "pending" or chapter.standing != rules.PENDING:
        raise rules.NothingToApprove("No enrolment of this chapter waits for approval.")
    rules.require_second(by, enrolment.invited_by)
    if rules.same_words(words, fingerprint_words(enrolment.jwk)):
        _admit(session, chapter, enrolment, by)
        return True
    enrolment.wrong_fingerprints += 1
    if enrolment.wrong_fingerprints >= rules.MOST_WRONG_FINGERPRINTS:
        enrolment.state = "refused"
        move(session, chapter, rules.INVITED, reason="fingerprint refused", by=by)
    return False


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
    session.add(ChapterKey(chapter_id=chapter.id, kid=enrolment.kid, jwk=enrolment.jwk, from_seq=1))
    mode = policies.policy_in_force(session, chapter.body_id, session.now.date())["affiliation.mode"]
    chapter.enrolled_on = session.now.date()
    move(session, chapter, rules.standing_under(mode), reason="approved", by=by)
    session.flush()  # counts the version up before the answer is made
