"""An edition of a guideline, signed for itself: it is fetched once and never changes."""

from __future__ import annotations

from typing import Any

from mutuality.guidance.shapes import PartsHeld, Tag
from mutuality.language.entries import KnownBy
from mutuality.language.feeds.shapes import VERSION, FeedInvalid, Shape, load
from mutuality.schema import Choice, Day, Pieces, Ref, Slug, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

EDITION = "edition+jws"
UNDETERMINED = "und"


class EditionRefShape(Shape):
    """An edition that exists; fetch it by its id."""

    id = Ref(required=True)
    guideline = Slug(required=True)
    title = Text(required=True)
    number = Whole(low=1, required=True)
    effective_on = Day(required=True)


class ItemShape(PartsHeld, Shape):
    """One item of an edition; `force` null leaves it to the body's default. No part holds what is not known."""

    slug = Slug(required=True)
    force = Text(longest=16, allow_none=True, required=True)
    purpose = Text(longest=2000, required=True)
    text = Text(longest=10_000, required=True)
    known_by = Choice(KnownBy, required=True)


class EditionShape(Shape):
    """An edition of a guideline, which never changes."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    id = Ref(required=True)
    guideline = Slug(required=True)
    title = Text(required=True)
    number = Whole(low=1, required=True)
    effective_on = Day(required=True)
    notice_days = Whole(required=True)
    language = Tag(load_default=UNDETERMINED)
    items = Pieces(ItemShape, most=1000, required=True)


def sign_edition(key: SigningKey, said: dict[str, Any]) -> str:
    """Return an edition as a compact JWS. `said` are JSON values in the shape of `EditionShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, EDITION)


def read_edition(text: str, find_key: FindKey, *, issuer: str) -> dict[str, Any]:
    """Return what an edition says, once it is signed by our federation.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape.
    """
    said = load(EditionShape(), verify(text, find_key, EDITION).payload)
    if said["iss"] != issuer:
        raise FeedInvalid("The edition was issued by another federation.")
    return said
