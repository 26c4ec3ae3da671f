"""Whether a body's feeds are open to everybody or read by key, and its keys: named, ending on a day, shown once."""

from mutuality_federation.feed_keys.actions import admit
from mutuality_federation.feed_keys.routes import blueprint
from mutuality_federation.feed_keys.rules import (
    PREFIX,
    Admission,
    FeedKeyExpired,
    FeedKeyMissing,
    FeedKeyOfAnotherBody,
    FeedKeyRevoked,
    FeedKeyUnknown,
)

REFUSALS = (FeedKeyMissing, FeedKeyUnknown, FeedKeyExpired, FeedKeyRevoked, FeedKeyOfAnotherBody)

__all__ = ["PREFIX", "REFUSALS", "Admission", "admit", "blueprint"]
