"""Every query about accounts and invitations to sign up."""

from __future__ import annotations

from sqlalchemy import delete, select

from mutuality.authority import forget_all, forget_who
from mutuality.database import Session
from mutuality_chapter.access.models import Account, SignIn, SignUpInvitation


def accounts_of(session: Session, member_id: str) -> list[Account]:
    """Return the accounts whose tokens speak for a member."""
    theirs = Account.claims["member"].as_string() == member_id
    return list(session.scalars(select(Account).where(theirs).order_by(Account.id)))


def sign_ins_of(session: Session, account_id: str) -> list[SignIn]:
    """Return where an account is signed in, and where it was lately."""
    return list(session.scalars(select(SignIn).where(SignIn.account_id == account_id).order_by(SignIn.id)))


def invitation(session: Session, sha256: str) -> SignUpInvitation | None:
    """Return the invitation with that digest."""
    return session.get(SignUpInvitation, sha256)


def open_invitations(session: Session, member_id: str) -> list[SignUpInvitation]:
    """Return the invitations of a member that were neither used nor replaced."""
    wanted = select(SignUpInvitation).where(SignUpInvitation.member_id == member_id)
    return list(session.scalars(wanted.where(SignUpInvitation.used_at.is_(None), SignUpInvitation.voided_at.is_(None))))


def erase(session: Session, member_id: str) -> list[str]:
    """Delete a member's accounts, sign-ins, invitations and what they allowed apps; return the ids the accounts had."""
    gone = [account.id for account in accounts_of(session, member_id)]
    for account_id in gone:
        forget_all(session, account_id=account_id)
        forget_who(session, account_id=account_id)
    session.execute(delete(Account).where(Account.id.in_(gone)))
    session.execute(delete(SignUpInvitation).where(SignUpInvitation.member_id == member_id))
    return gone
