"""The helper's part of a sum, as it signs it once and answers it ever after, word for word."""

from __future__ import annotations

from typing import Any

from marshmallow import fields, validate

from mutuality.language import FeedInvalid
from mutuality.language.feeds.shapes import VERSION, Shape, load
from mutuality.schema import Period, Ref, Text, Whole
from mutuality.signing import FindKey, SigningKey, sign, verify

PARTIAL = "sum-partial+jws"


class PartialShape(Shape):
    """A part of a sum: `set` names the chapters in it, `values` are whole numbers below 2^64 as text."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    task = Ref(required=True)
    period = Period(required=True)
    batch = Text(longest=30, required=True)
    set = Text(longest=64, shortest=64, required=True)
    values = fields.List(
        Text(longest=20, pattern="[0-9]{1,20}"), required=True, validate=validate.Length(min=1, max=200)
    )


def sign_partial(key: SigningKey, said: dict[str, Any]) -> str:
    """Return a part of a sum as a compact JWS."""
    return sign({"v": VERSION, **said}, key, PARTIAL)


def read_partial(text: str, find_key: FindKey, *, issuer: str) -> dict[str, Any]:
    """Return what a helper's part says.

    Raises:
        SignatureInvalid: the helper did not sign it.
        FeedInvalid: it breaks its shape, or comes from another.
    """
    said = load(PartialShape(), verify(text, find_key, PARTIAL).payload)
    if said["iss"] != issuer:
        raise FeedInvalid("This part of a sum comes from another than the helper.")
    return said
