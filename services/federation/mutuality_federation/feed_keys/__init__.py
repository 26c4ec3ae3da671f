"""Whether a body's feeds are open to everybody or read by key, and its keys: named, ending on a day, shown once."""

from mutuality_federation.feed_keys.actions import admit
from mutuality_federation.feed_keys.routes import blueprint
from mutuality_federation.feed_keys.rules import (
    Admission,
    FeedKeyExpired,
    FeedKeyMissing,
    FeedKeyOfAnotherBody,
    FeedKeyRevoked,
    FeedKeyUnknown,
)
from mutuality_federation.feed_keys.showing import shown_key

REFUSALS = (FeedKeyMissing, FeedKeyUnknown, FeedKeyExpired, FeedKeyRevoked, FeedKeyOfAnotherBody)

__all__ = ["REFUSALS", "Admission", "admit", "blueprint", "shown_key"]
