"""Shapes of tailorings, in and out, and of items as a unit leaves them."""

from __future__ import annotations

from mutuality.guidance import MOST_ITEMS
from mutuality.guidance.shapes import PartsIn, PartsOut
from mutuality.language import KnownBy
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Query, Ref, Slug, Text, Whole, Words
from mutuality_federation.editions import Force

SHA256 = r"[0-9a-f]{64}"
TEXT = 8000
RULE = 300


class AddedItemIn(PartsIn):
    """An item of the unit's own."""

    among = "/added"

    slug = Slug("Short name, that no item of the edition has", required=True)
    purpose = Text("What the item is for", longest=400, required=True)
    text = Text("What it says", longest=TEXT, required=True)
    force = Choice(Force, "How strongly; null takes the body's default force", load_default=None, allow_none=True)
    known_by = Choice(KnownBy, "How it is known to be kept", load_default=KnownBy.ATTESTED)


class StrengtheningIn(Input):
    """A stronger force for an item."""

    item = Slug("The item", required=True)
    force = Choice(Force, "How strongly; stronger than those above say", required=True)


class NumberingIn(Input):
    """Another number for an item that is derived."""

    item = Slug("The item", required=True)
    number = Whole("The number, within the range the item leaves", high=10_000, required=True)


class OtherWayIn(Input):
    """An own text that meets an item's purpose in another way."""

    item = Slug("The item", required=True)
    text = Text("What it says here; names no person", longest=TEXT, required=True)


class TailoringIn(Input):
    """What a unit lays over an edition. Without any change it lays nothing, and what it laid before ends."""

    base_edition_id = Ref("The edition, the newest of its guideline", required=True)
    title = Text("What it is called", required=True)
    effective_on = Day("The day it takes effect", required=True)
    added = Pieces(AddedItemIn, "Items of the unit's own", most=MOST_ITEMS, load_default=list)
    strengthened = Pieces(StrengtheningIn, "Items that speak more strongly", most=MOST_ITEMS, load_default=list)
    numbers = Pieces(NumberingIn, "Items with another number", most=MOST_ITEMS, load_default=list)
    other_ways = Pieces(OtherWayIn, "Items met in another way", most=MOST_ITEMS, load_default=list)


class TailoringSummaryOut(Output):
    """A tailoring in a list."""

    id = Ref("Its identifier")
    body_id = Ref("The body whose edition it is laid over")
    unit_id = Ref("The unit that laid it")
    base_edition_id = Ref("The edition it is laid over")
    guideline_slug = Slug("The guideline's short name")
    number = Whole("Counts what the unit laid over this guideline", low=1)
    title = Text("What it is called")
    effective_on = Day("The day it takes effect")
    published_at = Moment("When it was published")
    sha256 = Text("Digest of its exact bytes, also its ETag", longest=64, shortest=64, pattern=SHA256)


class AddedItemOut(PartsOut):
    """An item of the unit's own."""

    slug = Slug("Short name")
    purpose = Text("What the item is for", longest=400)
    text = Text("What it says", longest=TEXT)
    force = Choice(Force, "How strongly; null takes the body's default force", allow_none=True)
    known_by = Choice(KnownBy, "How it is known to be kept")


class StrengtheningOut(Output):
    """A stronger force for an item."""

    item = Slug("The item")
    force = Choice(Force, "How strongly")


class NumberingOut(Output):
    """Another number for an item that is derived."""

    item = Slug("The item")
    number = Whole("The number", high=10_000)


class OtherWayOut(Output):
    """An own text that meets an item's purpose in another way."""

    item = Slug("The item")
    text = Text("What it says here", longest=TEXT)


class TailoringOut(Output):
    """A tailoring: always the same bytes."""

    id = Ref("Its identifier")
    body_id = Ref("The body whose edition it is laid over")
    unit_id = Ref("The unit that laid it")
    base_edition_id = Ref("The edition it is laid over")
    guideline_slug = Slug("The guideline's short name")
    number = Whole("Counts what the unit laid over this guideline", low=1)
    title = Text("What it is called")
    effective_on = Day("The day it takes effect")
    published_at = Moment("When it was published")
    added = Pieces(AddedItemOut, "Items of the unit's own", most=MOST_ITEMS)
    strengthened = Pieces(StrengtheningOut, "Items that speak more strongly", most=MOST_ITEMS)
    numbers = Pieces(NumberingOut, "Items with another number", most=MOST_ITEMS)
    other_ways = Pieces(OtherWayOut, "Items met in another way", most=MOST_ITEMS)


class ClashOut(Output):
    """A change that does not fit what stands above it."""

    item = Slug("The item")
    above = Text("The rule above", longest=RULE)
    below = Text("The rule that does not fit under it", longest=RULE)
    why = Text("Why", longest=RULE)


class FitOut(Output):
    """How a tailoring stands to the newest edition of its guideline that is in effect."""

    is_in_force = Flag("Whether it is in force today: its day has come, and the unit laid nothing else since")
    is_superseded = Flag("Whether a newer edition than its base is in effect; it stays in force until laid anew")
    base_number = Whole("The number of the edition it is laid over", low=1)
    newest_number = Whole("The number of the edition in effect", low=1)
    clashes = Pieces(ClashOut, "What of it does not fit: there those above prevail", most=1000)


class ItemsQuery(Query):
    """Of which guideline."""

    guideline = Slug("Its short name", required=True)


class TailoredItemOut(PartsOut):
    """An item as chapters below a unit are asked it."""

    slug = Slug("Short name")
    force = Choice(Force, "How strongly; null takes the body's default force", allow_none=True)
    purpose = Text("What the item is for", longest=400)
    text = Text("What it says", longest=TEXT)
    known_by = Choice(KnownBy, "How it is known to be kept")
    other_way = Text("An own text of a unit that meets its purpose too", longest=TEXT, allow_none=True)
    rule = Text("Whose word is the last on it", longest=RULE)
    set_by = Words(Ref(), "The tailorings that touched it, the topmost first", most=100)


class TailoredOut(Output):
    """A guideline as chapters below a unit are asked it today, and what was passed over."""

    guideline_slug = Slug("The guideline's short name")
    items = Pieces(TailoredItemOut, "Its items", most=1000)
    clashes = Pieces(ClashOut, "Changes that do not fit what stands above them", most=1000)
