"""What the public sees of a listing may have changed; a room that keeps or sends changes listens."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

import orjson

from mutuality.database import Session
from mutuality.serialize import compiled, to_bytes
from mutuality_federation.listings.models import Listing
from mutuality_federation.listings.schemas import SeenOut


@dataclass(frozen=True)
class ListingSeen:
    """What the public sees of a listing from now on: nothing, if `seen` is None.

    What is relayed is no chapter's, but for a unit.
    """

    listing_id: str
    chapter_id: str | None
    seen: dict[str, Any] | None
    unit_id: str | None = None


def tell(session: Session, listings: Iterable[Listing]) -> None:
    """Tell what the public sees of these listings from now on."""
    for each in listings:
        session.announce(ListingSeen(each.id, each.chapter_id, _seen(each), each.unit_id))


def tell_gone(session: Session, listing: Listing) -> None:
    """Tell that the public sees nothing of a listing any more."""
    session.announce(ListingSeen(listing.id, listing.chapter_id, None, listing.unit_id))


def _seen(listing: Listing) -> dict[str, Any] | None:
    if not listing.is_shown:
        return None
    said = {name: getattr(listing, name) for name in SeenOut().fields}
    said["body_id"] = listing.body_id if listing.is_named else None
    document: dict[str, Any] = orjson.loads(to_bytes(compiled(SeenOut)(said)))
    return document
