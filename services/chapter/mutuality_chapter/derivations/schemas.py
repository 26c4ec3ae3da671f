"""Shapes of what our facts come to."""

from __future__ import annotations

from mutuality.guidance import Outcome
from mutuality.schema import Choice, Day, Flag, Output, Pieces, Ref, Slug, Text, Whole


class OurFactOut(Output):
    """What our facts come to on one item."""

    edition_id = Ref("The edition, or the tailoring that added the item")
    item = Slug("The item")
    says = Text("What our facts are held to; null where the item does not concern us", longest=400, allow_none=True)
    ours = Whole("Our figure, which stays here; null where there is none", allow_none=True)
    outcome = Choice(Outcome, "What it comes to; null where what was told is taken back", allow_none=True)
    rule = Text("The fact, or the condition that is not so", longest=64)
    would_leave = Flag("Whether that is told: it is new, another than before, or was told long ago")
    waived_until = Day("The last day we are excused from the item; null where we are not", allow_none=True)


class OurFactsOut(Output):
    """What our facts come to today."""

    items = Pieces(OurFactOut, "Every item in effect that is derived, or does not concern us", most=100_000)
