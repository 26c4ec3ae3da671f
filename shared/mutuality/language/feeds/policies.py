"""What a chapter is told of policies: every version, every layer below, and which of them bind it from which day."""

from __future__ import annotations

from mutuality.language.feeds.shapes import Shape
from mutuality.schema import Day, Flag, Pieces, Ref, Slug, Text, Whole, Words


class PolicyShape(Shape):
    """One version of the control policy, in force from its day. `document` is exact JSON text."""

    version = Whole(required=True)
    in_force_on = Day(required=True)
    document = Text(longest=100_000, required=True)
    set_by = Text(longest=64, required=True)


class LayerShape(Shape):
    """A layer below the body's policy: a unit's, or an overlay. `document` is exact JSON text, `sha256` its digest."""

    id = Ref(required=True)
    name = Slug(required=True)
    version = Whole(low=1, required=True)
    set_by = Ref(required=True)
    is_bodys = Flag(required=True)
    in_force_on = Day(required=True)
    document = Text(longest=100_000, required=True)
    sha256 = Text(longest=64, shortest=64, required=True)


class HoldShape(Shape):
    """Keys that have had their value since a day by an older rule than the newest that says it."""

    layer = Slug(required=True)
    version = Whole(required=True)
    set_by = Text(longest=64, required=True)
    since = Day(required=True)
    keys = Words(Text(longest=64), most=200, required=True)


class RowShape(Shape):
    """What binds the chapter from a day on: a version of the body's policy, and the layers below it, in their order."""

    from_on = Day(required=True)
    version = Whole(required=True)
    layer_ids = Words(Ref(), most=100, required=True)
    holds = Pieces(HoldShape, most=200, load_default=list)
