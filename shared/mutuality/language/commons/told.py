"""What a chapter is told of the commons: offers as they stand, newest change last, with what became of them elsewhere.

An offer that was taken back keeps its id and its number, and nothing else.
"""

from __future__ import annotations

import marshmallow as ma

from mutuality.schema import Day, Flag, Part, Pieces, Ref, Slug, Text, Whole, Words


class _Shape(ma.Schema):
    """Readers accept members they do not know yet."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE


class TrialShape(_Shape):
    """What became of an offer in one chapter that tried it, and why; which chapter it was is not told."""

    outcome = Text(longest=16, required=True)
    reason = Text(longest=32, required=True)
    words = Text(longest=2000, allow_none=True, required=True)
    decided_on = Day(required=True)


class OfferWordsShape(_Shape):
    """What an offer says, and how many chapters tried, kept, adapted and dropped it."""

    kind = Text(longest=16, required=True)
    title = Text(required=True)
    serves = Text(longest=2000, required=True)
    text = Text(longest=5000, required=True)
    why = Text(longest=5000, required=True)
    findings = Text(longest=5000, allow_none=True, required=True)
    part = Slug(allow_none=True, required=True)
    guideline = Slug(allow_none=True, required=True)
    edition_id = Ref(allow_none=True, required=True)
    item = Slug(allow_none=True, required=True)
    stage = Text(longest=16, allow_none=True, required=True)
    lineage = Words(Text(longest=16), most=10, required=True)
    edition = Whole(allow_none=True, required=True)
    setting = Text(longest=16, allow_none=True, required=True)
    source = Text(longest=500, allow_none=True, required=True)
    is_public = Flag(required=True)
    chapter_name = Text(allow_none=True, required=True)
    is_ours = Flag(required=True)
    revision = Whole(low=1, required=True)
    offered_on = Day(required=True)
    kept = Whole(required=True)
    adapted = Whole(required=True)
    dropped = Whole(required=True)
    trials = Pieces(TrialShape, most=20, required=True)


class OfferShape(_Shape):
    """One offer at its last change; `offer` is null once it was taken back, or is no longer for us."""

    id = Ref(required=True)
    number = Whole(low=1, required=True)
    offer = Part(OfferWordsShape, allow_none=True, required=True)


class CommonsShape(_Shape):
    """How far the commons have come: where a chapter that holds less asks for the rest, and of which life it speaks."""

    incarnation = Text(longest=16, required=True)
    number = Whole(required=True)
