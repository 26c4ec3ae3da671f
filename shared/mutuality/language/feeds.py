"""What the federation has to tell a chapter: one signed feed, and each edition of a guideline, signed for itself."""

from __future__ import annotations

from typing import Any

import marshmallow as ma
from marshmallow import fields

from mutuality.guidance.shapes import PartsHeld, Tag
from mutuality.language.items import CampaignShape, ReviewShape
from mutuality.language.kinds import KnownBy
from mutuality.language.roll import ChapterShape
from mutuality.problems import ValidationFailed
from mutuality.schema import Choice, Day, Flag, Moment, Part, Pieces, Ref, Slug, Text, Whole, Words
from mutuality.signing import FindKey, SigningKey, sign, verify

FEED = "feed+jws"
EDITION = "edition+jws"
VERSION = 1
TYPE_CODE, MOST_TYPES = "[A-Za-z0-9][A-Za-z0-9-]*", 200
UNDETERMINED = "und"


class FeedInvalid(ValidationFailed):
    """The feed is signed, but what it says breaks its shape or is meant for somebody else."""


class _Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class MeetingTypeShape(_Shape):
    """One type of meeting, in the body's own words."""

    code = Text(longest=16, pattern=TYPE_CODE, required=True)
    name = Text(longest=100, required=True)


class BodyShape(_Shape):
    """The national body."""

    id = Ref(required=True)
    name = Text(required=True)
    concern = Text(required=True)
    labels = fields.Dict(keys=fields.String(), values=Text(longest=64), required=True)
    meeting_types = Pieces(MeetingTypeShape, most=MOST_TYPES, load_default=list)


class PolicyShape(_Shape):
    """One version of the control policy, in force from its day. `document` is exact JSON text."""

    version = Whole(required=True)
    in_force_on = Day(required=True)
    document = Text(longest=100_000, required=True)
    set_by = Text(longest=64, required=True)


class LayerShape(_Shape):
    """A layer below the body's policy: a unit's, or an overlay. `document` is exact JSON text, `sha256` its digest."""

    id = Ref(required=True)
    name = Slug(required=True)
    version = Whole(low=1, required=True)
    set_by = Ref(required=True)
    is_bodys = Flag(required=True)
    in_force_on = Day(required=True)
    document = Text(longest=100_000, required=True)
    sha256 = Text(longest=64, shortest=64, required=True)


class RowShape(_Shape):
    """What binds the chapter from a day on: a version of the body's policy, and the layers below it, in their order."""

    from_on = Day(required=True)
    version = Whole(required=True)
    layer_ids = Words(Ref(), most=100, required=True)


class EditionRefShape(_Shape):
    """An edition that exists; fetch it by its id."""

    id = Ref(required=True)
    guideline = Slug(required=True)
    title = Text(required=True)
    number = Whole(low=1, required=True)
    effective_on = Day(required=True)


class FeedShape(_Shape):
    """All that a chapter polls."""

    v = Whole(low=VERSION, high=VERSION, required=True)
    iss = Text(longest=400, required=True)
    aud = Ref(required=True)
    issued_at = Moment(required=True)
    body = Part(BodyShape, required=True)
    chapter = Part(ChapterShape, required=True)
    policies = Pieces(PolicyShape, most=50, required=True)
    layers = Pieces(LayerShape, most=500, required=True)
    rows = Pieces(RowShape, most=50, required=True)
    editions = Pieces(EditionRefShape, most=1000, required=True)
    campaigns = Pieces(CampaignShape, most=1000, load_default=list)
    reviews = Pieces(ReviewShape, most=20_000, load_default=list)


class ItemShape(PartsHeld, _Shape):
    """One item of an edition; `force` null leaves it to the body's default. No part holds what is not known."""

    slug = Slug(required=True)
    force = Text(longest=16, allow_none=True, required=True)
    purpose = Text(longest=2000, required=True)
    text = Text(longest=10_000, required=True)
    known_by = Choice(KnownBy, required=True)


class EditionShape(_Shape):
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


def sign_feed(key: SigningKey, said: dict[str, Any]) -> str:
    """Return the feed as a compact JWS. `said` are JSON values in the shape of `FeedShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, FEED)


def sign_edition(key: SigningKey, said: dict[str, Any]) -> str:
    """Return an edition as a compact JWS. `said` are JSON values in the shape of `EditionShape`, without `v`."""
    return sign({"v": VERSION, **said}, key, EDITION)


def read_feed(text: str, find_key: FindKey, *, issuer: str, chapter_id: str) -> dict[str, Any]:
    """Return what a feed says, once it is ours and signed by our federation.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape or is meant for another chapter.
    """
    said = _load(FeedShape(), verify(text, find_key, FEED).payload)
    if said["iss"] != issuer or said["aud"] != chapter_id:
        raise FeedInvalid("The feed is meant for another chapter.")
    return said


def read_edition(text: str, find_key: FindKey, *, issuer: str) -> dict[str, Any]:
    """Return what an edition says, once it is signed by our federation.

    Raises:
        SignatureInvalid: the federation did not sign it.
        FeedInvalid: it breaks its shape.
    """
    said = _load(EditionShape(), verify(text, find_key, EDITION).payload)
    if said["iss"] != issuer:
        raise FeedInvalid("The edition was issued by another federation.")
    return said


def _load(shape: ma.Schema, payload: dict[str, Any]) -> dict[str, Any]:
    try:
        said: dict[str, Any] = shape.load(payload)
    except ma.ValidationError as error:
        raise FeedInvalid("What the federation says breaks its shape.") from error
    return said
