"""How a member comes by an account of their own, and how it goes when they do."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from mutuality.authority import add_account, ends_after, require_ahead
from mutuality.database import Session
from mutuality_chapter.access import rules, store
from mutuality_chapter.access.models import SignIn, SignUpInvitation


@dataclass(frozen=True)
class Invited:
    """An invitation to sign up as it is told once."""

    token: str
    expires_at: datetime


@dataclass(frozen=True)
class SignedUp:
    """An account somebody made for themselves."""

    handle: str
    role: str


def invite(session: Session, *, member_id: str, until: date | None = None) -> Invited:
    """Make an invitation of 128 bits to sign up; it replaces the ones before and is told this once.

    Raises:
        AlreadySignedUp: the member has an account.
        RoleOver: the account's last day is over.
    """
    ends_at = ends_after(until)
    require_ahead(session, ends_at)
    _require_no_account(session, member_id)
    for older in store.open_invitations(session, member_id):
        older.voided_at = session.now
    token, expires_at = secrets.token_urlsafe(16), rules.invitation_ends(session.now)
    said = {"member_id": member_id, "expires_at": expires_at, "account_ends_at": ends_at}
    session.add(SignUpInvitation(sha256=_sha256(token), **said))
    return Invited(token, expires_at)


def sign_up(session: Session, *, token: str, handle: str, password_hash: str) -> SignedUp:
    """Make an account for the member who was invited; its tokens will speak for them and for nobody else.

    Raises:
        SignUpUnknown, SignUpUsed, SignUpExpired: the invitation does not hold.
        AlreadySignedUp: the member has an account.
        RoleOver: the last day it was to have is over.
        HandleTaken: the account cannot be made so; the invitation still holds.
    """
    invitation = store.invitation(session, _sha256(token))
    if invitation is None:
        raise rules.SignUpUnknown("There is no such invitation.")
    rules.require_usable(
        used_at=invitation.used_at,
        voided_at=invitation.voided_at,
        expires_at=invitation.expires_at,
        now=session.now,
    )
    _require_no_account(session, invitation.member_id)
    claims = {"member": invitation.member_id}
    said: dict[str, Any] = {"role": rules.MEMBER, "claims": claims, "ends_at": invitation.account_ends_at}
    add_account(session, handle=handle, password_hash=password_hash, **said)
    invitation.used_at = session.now
    return SignedUp(handle, rules.MEMBER)


def close_accounts(session: Session, *, member_id: str) -> list[str]:
    """Delete every account that speaks for a member, with their invitations; return the ids the accounts had."""
    session.flush()  # an account made in this very transaction goes too
    return store.erase(session, member_id)


def told(session: Session, *, member_id: str) -> list[dict[str, Any]]:
    """Return what is held about a member's accounts; passwords and tokens are held as hashes alone."""
    return [
        {
            "handle": account.handle,
            "role": account.role,
            "made_at": account.made_at,
            "ends_at": account.ends_at,
            "sign_ins": [_told_of(each) for each in store.sign_ins_of(session, account.id)],
        }
        for account in store.accounts_of(session, member_id)
    ]


def _told_of(sign_in: SignIn) -> dict[str, Any]:
    names = ("client_id", "scope", "began_at", "used_at", "ended_at", "why")
    return {name: getattr(sign_in, name) for name in names}


def _require_no_account(session: Session, member_id: str) -> None:
    """Refuse a second account; one that was dismissed is none, and whoever it was of may be invited again."""
    in_use = [each for each in store.accounts_of(session, member_id) if each.disabled_at is None]
    rules.require_none(has_account=bool(in_use))


def _sha256(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
