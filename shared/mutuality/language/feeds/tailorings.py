"""What a unit laid over an edition: told of by reference, signed for itself, fetched once; it never changes."""

from __future__ import annotations

from typing import Any

from mutuality.guidance import FORCES, MOST_ITEMS
from mutuality.language.feeds.editions import ItemShape
from mutuality.language.feeds.shapes import VERSION, FeedInvalid, Shape, load
from mutuality.schema import Day, Pieces, Ref, Slug, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

TAILORING = "tailoring+jws"


class TailoringRefShape(Shape):
    """A tailoring of a unit above the chapter, in force or announced; `place` counts the units that stand above it."""

    id = Ref(required=True)
    place = Whole(required=True)


class AddedShape(ItemShape):
    """An item of the unit's own: under which tailoring and name answers to it hold, and since when it is asked."""

    worded_in = Ref(required=True)
    worded_as = Slug(required=True)
    asked_on = Day(required=True)


class StrengtheningShape(Shape):
    """A stronger force for an item."""

    item = Slug(required=True)
    force = Text(longest=16, pattern="|".join(FORCES), required=True)


class NumberingShape(Shape):
    """Another number for an item that is derived."""

    item = Slug(required=True)
    number = Whole(high=10_000, required=True)


class OtherWayShape(Shape):
    """An own text that meets an item's purpose in another way."""

    item = Slug(required=True)
    text = Text(longest=8000, required=True)


class TailoringShape(Shape):
    """What a unit laid over an edition, which never changes."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    id = Ref(required=True)
    unit_id = Ref(required=True)
    unit_name = Text(required=True)
    base_edition_id = Ref(required=True)
    guideline = Slug(required=True)
    number = Whole(low=1, required=True)
    title = Text(required=True)
    effective_on = Day(required=True)
    added = Pieces(AddedShape, most=MOST_ITEMS, required=True)
    strengthened = Pieces(StrengtheningShape, most=MOST_ITEMS, required=True)
    numbers = Pieces(NumberingShape, most=MOST_ITEMS, required=True)
    other_ways = Pieces(OtherWayShape, most=MOST_ITEMS, required=True)


def sign_tailoring(key: SigningKey, said: dict[str, Any]) -> str:
    """Return a tailoring as a compact JWS. `said` are JSON values in the shape of `TailoringShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, TAILORING)


def read_tailoring(text: str, find_key: FindKey, *, issuer: str) -> dict[str, Any]:
    """Return what a tailoring says, once it is signed by our federation.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape.
    """
    said = load(TailoringShape(), verify(text, find_key, TAILORING).payload)
    if said["iss"] != issuer:
        raise FeedInvalid("The tailoring was issued by another federation.")
    return said
