"""Accounts with passwords: added, dismissed and given a new password; an unknown name and a wrong password look alike.

A password is hashed before a transaction is opened: that takes long on purpose, and nobody waits for it.
"""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from typing import Any

from sqlalchemy import select

from mutuality.authority.columns import AccountColumns, model
from mutuality.authority.people.passwords import fits, nobody
from mutuality.authority.tokens import sign_ins
from mutuality.database import Session
from mutuality.problems import Conflict, Forbidden, NotFound, ValidationFailed
from mutuality.schema.texts import NO_NUL


class HandleTaken(Conflict):
    """There is already an account of that name."""


class RoleOver(ValidationFailed):
    """A role ends at a moment that is still ahead."""


class PasswordWrong(Forbidden):
    """The old password is not the one this account signs in with."""


def add_account(
    session: Session,
    *,
    handle: str,
    password_hash: str,
    role: str,
    claims: dict[str, Any],
    ends_at: datetime | None = None,
) -> str:
    """Add an account, whose role ends by itself at a moment or never, and return its id.

    Raises:
        HandleTaken: the name is used.
        RoleOver: the role would have ended already.
    """
    require_ahead(session, ends_at)
    table: Any = model(session, AccountColumns)
    if session.scalar(select(table.id).where(table.handle == handle)) is not None:
        raise HandleTaken(f"There is already an account called {handle}.")
    account = table(
        id=session.new_id("acc"),
        handle=handle,
        role=role,
        claims=claims,
        password_hash=password_hash,
        made_at=session.now,
        ends_at=ends_at,
    )
    session.add(account)
    return str(account.id)


def dismiss_account(session: Session, *, handle: str) -> None:
    """Let an account sign in no more, and end every sign-in it has.

    Raises:
        NotFound: there is no such account.
    """
    account = _called(session, handle)
    account.disabled_at = account.disabled_at or session.now
    sign_ins.end_all(session, account_id=account.id, why=sign_ins.DISMISSED)


def end_role(session: Session, *, handle: str, ends_at: datetime | None) -> None:
    """Say when an account's role ends by itself, or that it does not; every sign-in it has ends.

    Raises:
        NotFound: there is no such account.
        RoleOver: that moment is not ahead.
    """
    require_ahead(session, ends_at)
    account = _called(session, handle)
    account.ends_at = ends_at
    sign_ins.end_all(session, account_id=account.id, why=sign_ins.ROLE_CHANGED)


def end_sign_ins(session: Session, *, handle: str) -> int:
    """End every sign-in of an account, which may sign in again; return how many there were.

    Raises:
        NotFound: there is no such account.
    """
    return sign_ins.end_all(session, account_id=_called(session, handle).id, why=sign_ins.TOLD_TO)


def require_ahead(session: Session, ends_at: datetime | None) -> None:
    """Go on only if a role's end is ahead, or there is none.

    Raises:
        RoleOver: it is not ahead.
    """
    if ends_at is not None and ends_at <= session.now:
        raise RoleOver("A role ends at a moment that is still ahead.")


def ends_after(day: date | None) -> datetime | None:
    """Return the moment at which a role ends whose last day is this one, in UTC; none without a day.

    Raises:
        RoleOver: after that day there is none.
    """
    if day is None:
        return None
    if day == date.max:
        raise RoleOver("There is no day after that one: leave it out.")
    return datetime.combine(day + timedelta(days=1), time.min, UTC)


def may_sign_in(account: Any, now: datetime) -> bool:
    """Say whether an account was neither dismissed nor has its role ended."""
    return account.disabled_at is None and (account.ends_at is None or account.ends_at > now)


def renew_password(session: Session, *, handle: str, password_hash: str) -> None:
    """Give an account another password; every sign-in it has ends.

    Raises:
        NotFound: there is no such account.
    """
    _renew(session, _called(session, handle), password_hash)


def change_password(session: Session, *, account_id: str, old: str, new_hash: str) -> None:
    """Let somebody who knows an account's password choose another; every sign-in ends, also the one that asks.

    Raises:
        NotFound: there is no such account, or it signs in no more.
        PasswordWrong: the old password is another.
    """
    table: Any = model(session, AccountColumns)
    account = session.get(table, account_id)
    if account is None or not may_sign_in(account, session.now):
        raise NotFound("This token is of no account that signs in.")
    if not fits(session.database.hasher, account.password_hash, old):
        raise PasswordWrong("That is not the password so far.")
    _renew(session, account, new_hash)


def account_with(session: Session, handle: str, password: str) -> Any | None:
    """Return the account of that name and password, or None; it takes as long either way."""
    table: Any = model(session, AccountColumns)
    account = session.scalar(select(table).where(table.handle == handle)) if not NO_NUL.search(handle) else None
    hasher = session.database.hasher
    held = account.password_hash if account else nobody(hasher)
    is_theirs = fits(hasher, held, password)
    return account if is_theirs and account and may_sign_in(account, session.now) else None


def _called(session: Session, handle: str) -> Any:
    table: Any = model(session, AccountColumns)
    account = session.scalar(select(table).where(table.handle == handle))
    if account is None:
        raise NotFound(f"There is no account called {handle}.")
    return account


def _renew(session: Session, account: Any, password_hash: str) -> None:
    account.password_hash = password_hash
    sign_ins.end_all(session, account_id=account.id, why=sign_ins.NEW_PASSWORD)
