"""Shapes of editions and tailorings as we hold them."""

from __future__ import annotations

from mutuality.guidance import MOST_ITEMS
from mutuality.guidance.shapes import Tag
from mutuality.schema import Day, Flag, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole

RULE = 300


class EditionOut(Output):
    """An edition we hold, as proposed by the national body."""

    id = Ref("Its identifier")
    guideline = Slug("The guideline it is an edition of")
    title = Text("Its title")
    number = Whole("Which edition", low=1)
    effective_on = Day("From when it holds")
    notice_days = Whole("How long before that it was announced")
    language = Tag("The language it is written in, but for translations")
    received_at = Moment("When it arrived here")


class AddedOut(Output):
    """An item of the unit's own; list the items of the tailoring to read it whole."""

    slug = Slug("Its lasting name")
    purpose = Text("What it is for", longest=2000)


class StrengtheningOut(Output):
    """An item that speaks more strongly."""

    item = Slug("The item")
    force = Text("How strongly", longest=16)


class NumberingOut(Output):
    """An item with another number."""

    item = Slug("The item")
    number = Whole("The number our facts are held to", high=10_000)


class OtherWayOut(Output):
    """An item that is met in another way too."""

    item = Slug("The item")
    text = Text("The other way", longest=8000)


class TailoringChangesOut(Output):
    """What a unit changes."""

    added = Pieces(AddedOut, "Items of its own", most=MOST_ITEMS)
    strengthened = Pieces(StrengtheningOut, "Items that speak more strongly", most=MOST_ITEMS)
    numbers = Pieces(NumberingOut, "Items with another number", most=MOST_ITEMS)
    other_ways = Pieces(OtherWayOut, "Items met in another way", most=MOST_ITEMS)


class TailoringOut(Output):
    """What a unit laid over an edition."""

    id = Ref("Its identifier")
    unit_id = Ref("The unit")
    unit_name = Text("What the unit is called")
    base_edition_id = Ref("The edition it was laid over; it goes on over newer ones as far as it fits")
    guideline = Slug("The guideline it is laid over")
    number = Whole("Counts what the unit laid over this guideline", low=1)
    title = Text("What it is called")
    effective_on = Day("From when it holds")
    applies = Flag("Whether it applies to us: its unit stands above us, and it holds or is announced")
    changes = Part(TailoringChangesOut, "What it changes")
    received_at = Moment("When it arrived here")


class ClashOut(Output):
    """A change that does not fit what stands above it."""

    item = Slug("The item")
    above = Text("The rule above", longest=RULE)
    below = Text("The rule that does not fit under it", longest=RULE)
    why = Text("Why", longest=RULE)


class ClashesOut(Output):
    """What does not fit an edition."""

    items = Pieces(ClashOut, "Each change that is passed over", most=1000)
