"""Shapes of layers, placements and previews."""

from __future__ import annotations

from marshmallow import fields, validate

from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_federation.policies import AppliesTo, EffectOut, PolicyIn
from mutuality_federation.presets import DocumentIn

SHA256 = "[0-9a-f]{64}"
NAME = "unit, or the overlay's name"


class LayerIn(Input):
    """A layer as it is published: the policy of a unit, or an overlay of the body or of a unit."""

    unit_id = Ref("The unit that sets it; null where the body does", load_default=None, allow_none=True)
    name = Slug(
        "The overlay's name, such as `youth`; null for the policy of a unit",
        load_default=None,
        allow_none=True,
    )
    document = Part(DocumentIn, "What it asks, and no more; an empty one asks nothing any more", load_default=dict)
    preset = fields.String(
        load_default=None,
        allow_none=True,
        validate=validate.Length(max=64),
        metadata={"description": "The preset whose overlay of that name it starts from"},
    )
    in_force_on = Day("From which day it holds", required=True)
    applies_to = Choice(AppliesTo, "All chapters, or those enrolled on its day or later", load_default=AppliesTo.ALL)


class LayerSummaryOut(Output):
    """A version of a layer, in a list."""

    id = Ref("Its identifier")
    body_id = Ref("Whose policy it lies below")
    unit_id = Ref("The unit that set it; null where the body did", allow_none=True)
    name = Slug(NAME)
    version = Whole("Counts the versions of this layer", low=1)
    in_force_on = Day("From which day it holds")
    applies_to = Choice(AppliesTo, "All chapters, or those enrolled on its day or later")
    sha256 = Text("SHA-256 of its text", longest=64, shortest=64, pattern=SHA256)
    published_at = Moment("When it was published")
    set_by = Ref("The body or unit that set it")


class LayerOut(LayerSummaryOut):
    """A version of a layer."""

    document = fields.Dict(metadata={"description": "The keys it speaks of, nested by group"})
    text = Text("The document, word for word, as it was published", longest=100_000)


class LayerQuery(PageQuery):
    """Which layers."""

    unit_id = Ref("Only layers of this unit", load_default=None)
    name = Slug("Only layers of this name", load_default=None)


class PlacementIn(Input):
    """An overlay laid on chapters, or lifted from them."""

    unit_id = Ref("The unit whose overlay it is; null where it is the body's", load_default=None, allow_none=True)
    name = Slug("The overlay", required=True)
    chapter_ids = Words(Ref(), "The chapters", fewest=1, most=1000, required=True)
    from_on = Day("From which day", required=True)
    is_laid = Flag("True to lay it, false to lift it", load_default=True)
    reason = Text("Why", longest=1000, required=True)


class PlacementOut(Output):
    """What was done with an overlay at a chapter."""

    id = Whole("Counts the placements", low=1)
    set_by = Ref("Whose overlay it is: the body's or a unit's")
    name = Slug("The overlay")
    chapter_id = Ref("The chapter")
    is_laid = Flag("Laid, or lifted")
    from_on = Day("From which day")
    reason = Text("Why", longest=1000)
    laid_by = Text("By whom", longest=64)
    laid_at = Moment("When")


class PlacedOut(Output):
    """An overlay was laid on chapters, or lifted from them."""

    placed = Whole("On how many chapters")


class BoundOut(Output):
    """What binds a chapter, or chapters of a unit, key by key."""

    version = Whole("The version of the body's policy; 0 when the body published none")
    keys = Pieces(EffectOut, "Every key", most=200)


class KeyChangeOut(Output):
    """What would change at one key."""

    key = Text("The key", longest=64)
    tightened = Whole("Chapters of which more would be asked")
    loosened = Whole("Chapters of which less would be asked")
    reworded = Whole("Chapters for which it would change without asking more or less")


class VerdictChangeOut(Output):
    """How many items would come to one verdict."""

    verdict = Text("The verdict", longest=16)
    before = Whole("Items, over all chapters, as things are published now")
    after = Whole("Items with this published too")


class PreviewOut(Output):
    """What publishing would change, counted; nothing was written."""

    on = Day("On which day: that from which it would hold")
    chapters = Whole("Chapters of the body that belong")
    touched = Whole("Chapters for which some key would change")
    keys = Pieces(KeyChangeOut, "Key by key; those that would change", most=200)
    verdicts = Pieces(VerdictChangeOut, "Verdict by verdict; those whose number would change", most=50)
    moved = Whole("Chapters whose verdicts would come to other numbers")


class PolicyPreviewIn(PolicyIn):
    """A policy as it would be published."""


class LayerPreviewIn(LayerIn):
    """A layer as it would be published."""
