"""What is done about keys to feeds: the door is set, a key is given and taken back, a caller is let in."""

from __future__ import annotations

import secrets
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from datetime import date

from mutuality.database import Session
from mutuality_federation.feed_keys import rules, store
from mutuality_federation.feed_keys.models import FeedDoor, FeedKey


@dataclass(frozen=True)
class Given:
    """A key as it is told once."""

    id: str
    name: str
    key: str
    expires_on: date


def set_door(session: Session, *, body_id: str, is_keyed: bool, by: str) -> FeedDoor:
    """Say from now on whether a body's feeds are read by key."""
    said = FeedDoor(body_id=body_id, is_keyed=is_keyed, said_by=by, said_at=session.now)
    session.add(said)
    return said


def give(session: Session, *, body_id: str, name: str, expires_on: date, by: str) -> Given:
    """Make a key of 256 bits; it is told this once.

    Raises:
        ExpiryOutOfReach: it would end never, or is over.
    """
    rules.require_days(expires_on, session.now.date())
    key = rules.PREFIX + secrets.token_urlsafe(32)
    kept = FeedKey(id=session.new_id("fdk"), body_id=body_id, name=name, expires_on=expires_on, version=1)
    kept.sha256, kept.ends_with, kept.made_by, kept.made_at = rules.sha256(key), key[-4:], by, session.now
    session.add(kept)
    return Given(kept.id, name, key, expires_on)


def revoke(session: Session, *, key: FeedKey, by: str) -> None:
    """Take a key back at once; who took it back first stays known."""
    if key.revoked_at is None:
        key.revoked_by, key.revoked_at = by, session.now


def admit(session: Session, given: str, asked: AbstractSet[str] | None = None) -> rules.Admission:
    """Let a caller in with the key shown, if any, who asks for some bodies' feeds by name.

    Raises:
        FeedKeyUnknown, FeedKeyRevoked, FeedKeyExpired: the key shown opens nothing.
        FeedKeyMissing, FeedKeyOfAnotherBody: a body asked for is read by key, and it is not this one.
    """
    key = rules.require_living(store.known_by(session, given), session.now.date()) if given else None
    return rules.admitted(store.keyed(session), key, asked or frozenset())
