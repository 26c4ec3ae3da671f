"""A listing as our own words say it, for formats that leave the words to who writes them."""

from __future__ import annotations

from typing import Any

from mutuality.serialize import compiled
from mutuality_federation.listings import SeenOut

dump = compiled(SeenOut)


def in_our_words(listing: Any) -> dict[str, Any]:
    """Return all the public sees of a listing, by the names `/v1/listings` has for it."""
    return dict(dump(listing))
