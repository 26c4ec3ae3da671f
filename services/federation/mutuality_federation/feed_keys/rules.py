"""What a key opens, until when, and every way in which it does not."""

from __future__ import annotations

import hashlib
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Protocol

from mutuality.access import challenge
from mutuality.problems import AuthenticationRequired, Forbidden, Problem, ValidationFailed

PREFIX = "mfk_"
LONGEST = timedelta(days=731)


class FeedKeyMissing(AuthenticationRequired):
    """This body's feeds are read with a key, which its office gives: send it as `Authorization: Bearer`, or `?key=`."""


class FeedKeyUnknown(Forbidden):
    """No body gave such a key; without one you read what is open to everybody."""


class FeedKeyExpired(Forbidden):
    """The day on which this key ends is over: ask the body's office for another."""


class FeedKeyRevoked(Forbidden):
    """The body's office took this key back."""


class FeedKeyOfAnotherBody(Forbidden):
    """This key opens the feeds of another body than the one you ask for, which are read with a key too."""


class ExpiryOutOfReach(ValidationFailed):
    """A key ends on a day to come, at most two years from now."""


class Key(Protocol):
    """What of a key decides."""

    body_id: str
    expires_on: date
    revoked_at: datetime | None


@dataclass(frozen=True)
class Admission:
    """The bodies whose listings a caller's feeds leave out, and whether a key was shown."""

    shut: frozenset[str] = frozenset()
    has_key: bool = False


def sha256(key: str) -> str:
    """Return by what a key is known."""
    return hashlib.sha256(key.encode()).hexdigest()


def require_days(expires_on: date, today: date) -> None:
    """Refuse a key that ends never, or is over before it begins.

    Raises:
        ExpiryOutOfReach: it is.
    """
    if not today <= expires_on <= today + LONGEST:
        fault = {"pointer": "/expires_on", "detail": "From today to two years from now."}
        raise ExpiryOutOfReach("A key ends on a day to come, at most two years from now.", errors=[fault])


def require_living(key: Key | None, today: date) -> Key:
    """Return a key that opens something today.

    Raises:
        FeedKeyUnknown, FeedKeyRevoked, FeedKeyExpired: it does not.
    """
    if key is None:
        raise _refused(FeedKeyUnknown, "No body gave such a key.")
    if key.revoked_at is not None:
        raise _refused(FeedKeyRevoked, "The office took this key back.")
    if key.expires_on < today:
        raise _refused(FeedKeyExpired, f"This key ended on {key.expires_on}.")
    return key


def admitted(keyed: AbstractSet[str], key: Key | None, asked: AbstractSet[str]) -> Admission:
    """Return what a caller may read, who asks for the feeds of some bodies or of all there are.

    Raises:
        FeedKeyMissing, FeedKeyOfAnotherBody: a body asked for is read by key, and it is not this one.
    """
    shut = frozenset(keyed - {key.body_id} if key else keyed)
    if asked & shut:
        if key:
            raise _refused(FeedKeyOfAnotherBody, "This key is of another body.")
        raise _refused(FeedKeyMissing, "This body's feeds are read with a key.", headers=challenge())
    return Admission(shut, has_key=key is not None)


def _refused(problem: type[Problem], said: str, *, headers: dict[str, str] | None = None) -> Problem:
    """Return a refusal that names its rule, which is a setting of the body."""
    return problem(said, headers=headers, rule="feeds: keyed")
