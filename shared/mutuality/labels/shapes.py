"""How answers say what things are called: once above a list, or once in a thing; never row by row."""

from __future__ import annotations

from mutuality.schema import Output, Ref, Text


class LabelsOut(Output):
    """What things are called: the body's own words where it has them."""

    chapter = Text("A chapter, such as `self-help group`", longest=64)
    meeting = Text("A meeting", longest=64)
    member = Text("A member", longest=64)
    helper = Text("A helper, such as `sponsor`", longest=64)
    unit = Text("A unit, such as `area`", longest=64)
    hotline = Text("A line one may ring", longest=64)


class LabelsOfBodyOut(LabelsOut):
    """What one body calls things."""

    body_id = Ref("The body; null of chapters that do not bear one's name", allow_none=True)
