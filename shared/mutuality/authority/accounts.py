"""Accounts with passwords: added and dismissed by command; an unknown name and a wrong password look alike."""

from __future__ import annotations

from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError
from sqlalchemy import select

from mutuality.authority.columns import AccountColumns, model
from mutuality.database import Session
from mutuality.problems import Conflict, NotFound, ValidationFailed
from mutuality.schema.texts import NO_NUL

SHORTEST, LONGEST = 12, 256


class HandleTaken(Conflict):
    """There is already an account of that name."""


class PasswordTooWeak(ValidationFailed):
    """A password has 12 to 256 characters, and is not one character repeated."""


def add_account(session: Session, *, handle: str, password: str, role: str, claims: dict[str, Any]) -> str:
    """Add an account and return its id.

    Raises:
        HandleTaken: the name is used.
        PasswordTooWeak: the password is too short, too long, or one character repeated.
    """
    table: Any = model(session, AccountColumns)
    if session.scalar(select(table.id).where(table.handle == handle)) is not None:
        raise HandleTaken(f"There is already an account called {handle}.")
    if not SHORTEST <= len(password) <= LONGEST or len(set(password)) == 1:
        raise PasswordTooWeak(f"Choose {SHORTEST} to {LONGEST} characters, not one repeated.")
    account = table(
        id=session.new_id("acc"),
        handle=handle,
        role=role,
        claims=claims,
        password_hash=session.database.hasher.hash(password),
        made_at=session.now,
    )
    session.add(account)
    return str(account.id)


def dismiss_account(session: Session, *, handle: str) -> None:
    """Let an account sign in no more; a token it holds ends within five minutes.

    Raises:
        NotFound: there is no such account.
    """
    table: Any = model(session, AccountColumns)
    account = session.scalar(select(table).where(table.handle == handle))
    if account is None:
        raise NotFound(f"There is no account called {handle}.")
    account.disabled_at = account.disabled_at or session.now


def account_with(session: Session, handle: str, password: str) -> Any | None:
    """Return the account of that name and password, or None; it takes as long either way."""
    table: Any = model(session, AccountColumns)
    account = session.scalar(select(table).where(table.handle == handle)) if not NO_NUL.search(handle) else None
    hasher = session.database.hasher
    held = account.password_hash if account else _nobody(hasher)
    try:
        hasher.verify(held, password)
    except (VerificationError, InvalidHashError):
        return None
    return account if account and account.disabled_at is None else None


@cache
def _nobody(hasher: PasswordHasher) -> str:
    return hasher.hash("the password of nobody at all")
