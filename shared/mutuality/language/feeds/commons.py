"""Changes of the commons, page by page, each page signed: what was offered, revised, tried or taken back."""

from __future__ import annotations

from typing import Any

from mutuality.language.commons import CommonsShape, OfferShape
from mutuality.language.feeds.shapes import VERSION, FeedInvalid, Shape, load
from mutuality.schema import Part, Pieces, Ref, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

COMMONS = "commons+jws"
MOST_OFFERS = 50


class CommonsPageShape(Shape):
    """Some changes of the commons after a number; `until` is where the next page begins."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    aud = Ref(required=True)
    after = Whole(required=True)
    until = Whole(required=True)
    head = Part(CommonsShape, required=True)
    offers = Pieces(OfferShape, most=MOST_OFFERS, required=True)


def sign_commons(key: SigningKey, said: dict[str, Any]) -> str:
    """Return a page of the commons as a compact JWS. `said` are values in the shape of the page, without `v`."""
    told = CommonsPageShape(exclude=["v"]).dump(said)
    return sign({"v": VERSION, **told}, key, COMMONS)


def read_commons(text: str, find_key: FindKey, *, issuer: str, chapter_id: str, after: int) -> dict[str, Any]:
    """Return what a page of the commons says, once it is ours, signed by our federation, and the one we asked for.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape, is meant for another chapter, or tells nothing new.
    """
    said = load(CommonsPageShape(), verify(text, find_key, COMMONS).payload)
    if (said["iss"], said["aud"], said["after"]) != (issuer, chapter_id, after):
        raise FeedInvalid("This page of the commons is meant for another chapter, or is another than we asked for.")
    if said["until"] <= after:
        raise FeedInvalid("This page of the commons tells nothing new.")
    return said
