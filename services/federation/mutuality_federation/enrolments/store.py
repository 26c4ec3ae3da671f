"""Every query about invitations and enrolments."""

from __future__ import annotations

import hashlib

from sqlalchemy import select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation.enrolments.models import Enrolment, Invitation


def sha256(token: str) -> str:
    """Return the digest by which an invitation is kept."""
    return hashlib.sha256(token.encode()).hexdigest()


def locked_invitation(session: Session, digest: str) -> Invitation | None:
    """Return an invitation by its digest, held until this transaction ends: of two who bring it, one comes first."""
    return session.get(Invitation, digest, with_for_update=True)


def open_invitations(session: Session, chapter_id: str) -> list[Invitation]:
    """Return the invitations of a chapter that nobody used yet."""
    wanted = select(Invitation).where(Invitation.chapter_id == chapter_id, Invitation.used_at.is_(None))
    return list(session.scalars(wanted))


def enrolment(session: Session, digest: str) -> Enrolment | None:
    """Return an enrolment by the digest of its statement."""
    return session.scalar(select(Enrolment).where(Enrolment.digest == digest))


def enrolment_of(session: Session, chapter_id: str) -> Enrolment:
    """Return the newest enrolment of a chapter.

    Raises:
        NotFound: it has not enrolled.
    """
    of_chapter = select(Enrolment).where(Enrolment.chapter_id == chapter_id)
    found = session.scalar(of_chapter.order_by(Enrolment.number.desc()).limit(1))
    if found is None:
        raise NotFound("This chapter has not enrolled yet.")
    return found
