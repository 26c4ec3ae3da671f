"""Accounts with passwords: added, dismissed and given a new password; an unknown name and a wrong password look alike.

A password is hashed before a transaction is opened: that takes long on purpose, and nobody waits for it.
"""

from __future__ import annotations

from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import delete, select

from mutuality.authority.columns import AccountColumns, CodeColumns, model
from mutuality.database import Session
from mutuality.problems import Conflict, Forbidden, NotFound, ValidationFailed
from mutuality.schema import Text
from mutuality.schema.texts import NO_NUL
from mutuality.web.service import current_service

SHORTEST, LONGEST = 12, 256


class HandleTaken(Conflict):
    """There is already an account of that name."""


class PasswordTooWeak(ValidationFailed):
    """A password has 12 to 256 characters, and is not one character repeated."""


class PasswordWrong(Forbidden):
    """The old password is not the one this account signs in with."""


class NewPassword(Text):
    """A password somebody chooses; it is loaded as its hash, before anything is written."""

    def __init__(self, description: str, **kwargs: Any) -> None:
        super().__init__(description, shortest=SHORTEST, longest=LONGEST, **kwargs)

    def _deserialize(self, value: Any, attr: str | None, data: Any, **kwargs: Any) -> str:
        password = str(super()._deserialize(value, attr, data, **kwargs))
        self._validate(password)
        return hashed(current_service().database.hasher, password)


def hashed(hasher: PasswordHasher, password: str) -> str:
    """Return a password's hash, which is all that is kept of it.

    Raises:
        PasswordTooWeak: it is too short, too long, or one character repeated.
    """
    if not SHORTEST <= len(password) <= LONGEST or len(set(password)) == 1:
        raise PasswordTooWeak(f"Choose {SHORTEST} to {LONGEST} characters, not one repeated.")
    return hasher.hash(password)


def add_account(session: Session, *, handle: str, password_hash: str, role: str, claims: dict[str, Any]) -> str:
    """Add an account and return its id.

    Raises:
        HandleTaken: the name is used.
    """
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
    )
    session.add(account)
    return str(account.id)


def dismiss_account(session: Session, *, handle: str) -> None:
    """Let an account sign in no more; a token it holds ends within five minutes.

    Raises:
        NotFound: there is no such account.
    """
    account = _called(session, handle)
    account.disabled_at = account.disabled_at or session.now


def renew_password(session: Session, *, handle: str, password_hash: str) -> None:
    """Give an account another password; codes it holds end now, and its tokens within five minutes.

    Raises:
        NotFound: there is no such account.
    """
    _renew(session, _called(session, handle), password_hash)


def change_password(session: Session, *, account_id: str, old: str, new_hash: str) -> None:
    """Let somebody who knows an account's password choose another.

    Raises:
        NotFound: there is no such account, or it was dismissed.
        PasswordWrong: the old password is another.
    """
    table: Any = model(session, AccountColumns)
    account = session.get(table, account_id)
    if account is None or account.disabled_at is not None:
        raise NotFound("This token is of no account that signs in.")
    if not _fits(session.database.hasher, account.password_hash, old):
        raise PasswordWrong("That is not the password so far.")
    _renew(session, account, new_hash)


def account_with(session: Session, handle: str, password: str) -> Any | None:
    """Return the account of that name and password, or None; it takes as long either way."""
    table: Any = model(session, AccountColumns)
    account = session.scalar(select(table).where(table.handle == handle)) if not NO_NUL.search(handle) else None
    hasher = session.database.hasher
    held = account.password_hash if account else _nobody(hasher)
    fits = _fits(hasher, held, password)
    return account if fits and account and account.disabled_at is None else None


def _called(session: Session, handle: str) -> Any:
    table: Any = model(session, AccountColumns)
    account = session.scalar(select(table).where(table.handle == handle))
    if account is None:
        raise NotFound(f"There is no account called {handle}.")
    return account


def _renew(session: Session, account: Any, password_hash: str) -> None:
    codes: Any = model(session, CodeColumns)
    session.execute(delete(codes).where(codes.account_id == account.id))
    account.password_hash = password_hash


def _fits(hasher: PasswordHasher, held: str, password: str) -> bool:
    try:
        return hasher.verify(held, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def _nobody(hasher: PasswordHasher) -> str:
    return hasher.hash("the password of nobody at all")
