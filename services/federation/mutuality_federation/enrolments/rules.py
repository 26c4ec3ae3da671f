"""Which invitation admits, which charter is accepted, who may approve, and by which words."""

from __future__ import annotations

from datetime import datetime, timedelta

from mutuality.problems import Conflict, Forbidden, Gone, NotFound

INVITATION_DAYS = 14
MOST_WRONG_FINGERPRINTS = 5


class InvitationUnknown(NotFound):
    """There is no such invitation; ask the national office for a new one."""


class InvitationUsed(Conflict):
    """An invitation admits one chapter, once; this one was used."""


class InvitationExpired(Gone):
    """An invitation lives 14 days, or until a newer one is made; ask the national office for a new one."""


class CharterOutdated(Conflict):
    """The enrolment accepts another charter than the one in force; read the charter again and sign anew."""


class SameOfficer(Forbidden):
    """The officer who invited a chapter cannot approve it: a second officer must."""


class FingerprintMismatch(Conflict):
    """The words are not this chapter's fingerprint. Compare again by telephone; five wrong tries refuse it."""


class NothingToApprove(Conflict):
    """No enrolment of this chapter waits for approval."""


class InvitedAlready(Conflict):
    """A chapter that enrolled, or was closed, is not invited again."""


def require_usable(
    *, used_at: datetime | None, voided_at: datetime | None, expires_at: datetime, now: datetime
) -> None:
    """Refuse an invitation that was used, replaced, or is too old.

    Raises:
        InvitationUsed: it was used.
        InvitationExpired: it is too old, or a newer one replaced it.
    """
    if used_at is not None:
        raise InvitationUsed("This invitation was used.")
    if voided_at is not None or expires_at <= now:
        raise InvitationExpired("This invitation has expired.")


def invitation_ends(now: datetime) -> datetime:
    """Return when an invitation made now ends."""
    return now + timedelta(days=INVITATION_DAYS)


def require_charter(*, accepted: tuple[str, int, str], in_force: tuple[str, int, str]) -> None:
    """Refuse an enrolment that accepts another charter than the one in force.

    Raises:
        CharterOutdated: it does.
    """
    if accepted != in_force:
        raise CharterOutdated(f"The charter in force is version {in_force[1]}.")


def require_second(officer: str, invited_by: str) -> None:
    """Refuse an approval by the officer who invited.

    Raises:
        SameOfficer: it is the same.
    """
    if officer == invited_by:
        raise SameOfficer("Whoever invited a chapter cannot approve it; ask a second officer.")


def same_words(said: str, fingerprint: str) -> bool:
    """Say whether the words are the fingerprint, however they are spaced or written."""
    return said.lower().split() == fingerprint.split()
