"""Meetings as points on a map. Source: RFC 7946; longitude comes first, and a home is a point to about a kilometre."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from mutuality.serialize import to_bytes
from mutuality_federation.feeds.formats.saying import in_our_words

MEDIA = "application/geo+json"
PLACE = ("latitude", "longitude")


def document(listings: Iterable[Any]) -> bytes:
    """Return a collection of features; one without a place has none, and is there all the same."""
    return to_bytes({"type": "FeatureCollection", "features": [_feature(each) for each in listings]})


def _feature(listing: Any) -> dict[str, Any]:
    said = in_our_words(listing)
    place = [said.pop(name) for name in PLACE]
    geometry = None if None in place else {"type": "Point", "coordinates": place[::-1]}
    return {"type": "Feature", "id": listing.id, "geometry": geometry, "properties": said}
