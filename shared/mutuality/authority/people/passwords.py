"""Passwords as people choose them, kept as a hash that takes long on purpose."""

from __future__ import annotations

from functools import cache
from typing import Any

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from mutuality.problems import ValidationFailed
from mutuality.schema import Text
from mutuality.web.service import current_service

SHORTEST, LONGEST = 12, 256


class PasswordTooWeak(ValidationFailed):
    """A password has 12 to 256 characters, and is not one character repeated."""


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


def fits(hasher: PasswordHasher, held: str, password: str) -> bool:
    """Say whether a hash is of that password."""
    try:
        return hasher.verify(held, password)
    except (VerificationError, InvalidHashError):
        return False


@cache
def nobody(hasher: PasswordHasher) -> str:
    """Return the hash of a password nobody has, so that an unknown name takes as long as a known one."""
    return hasher.hash("the password of nobody at all")
