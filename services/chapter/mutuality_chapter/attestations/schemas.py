"""Shapes of our views, of evidence and of work."""

from __future__ import annotations

from mutuality.guidance import MOST_ITEMS
from mutuality.language import KnownBy, Shelf, View
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Slug, Text, Whole
from mutuality_chapter.attestations.rules import LARGEST_DOCUMENT, LONGEST_BASE64, WorkState

SHA256 = "[0-9a-f]{64}"


class EvidenceIn(Input):
    """A document that shows something."""

    title = Text("What it is; this stays here", required=True)
    shelf = Choice(Shelf, "Where it lies", required=True)
    place = Text("Where exactly; this stays here", longest=400, allow_none=True, load_default=None)
    valid_until = Day("Its last day; null where it has none", allow_none=True, load_default=None)
    sha256 = Text(
        "Its digest; needed unless it comes along",
        longest=64,
        shortest=64,
        pattern=SHA256,
        allow_none=True,
        load_default=None,
    )
    document = Text(
        "The document in base64, where it shall lie here; at most 512 KiB; it never leaves the chapter",
        longest=LONGEST_BASE64,
        shortest=4,
        allow_none=True,
        load_default=None,
    )


class EvidenceSummaryOut(Output):
    """A document that shows something, in a list."""

    id = Ref("Its identifier")
    title = Text("What it is")
    shelf = Choice(Shelf, "Where it lies")
    place = Text("Where exactly", longest=400, allow_none=True)
    sha256 = Text("Its digest", longest=64, shortest=64, pattern=SHA256)
    valid_until = Day("Its last day", allow_none=True)
    noted_at = Moment("When it was noted")


class EvidenceOut(EvidenceSummaryOut):
    """A document that shows something."""

    size = Whole("How many bytes lie here; null where none do", high=LARGEST_DOCUMENT, allow_none=True)
    has_its_digest = Flag("Whether what lies here still has its digest; null where nothing does", allow_none=True)


class ViewIn(Input):
    """How we see ourselves on an item."""

    view = Choice(View, "How we see ourselves", required=True)
    own_words = Text(
        "Which other way, or why it is not for us; this leaves word for word, so it may name no member",
        longest=2000,
        allow_none=True,
        load_default=None,
    )
    attested_on = Day("When we looked", required=True)
    valid_until = Day("The last day this holds; null where it has none", allow_none=True, load_default=None)
    evidence_id = Ref("The document that shows it", allow_none=True, load_default=None)


class ViewOut(Output):
    """How we see ourselves on an item."""

    edition_id = Ref("The edition, or the tailoring that added the item")
    item = Slug("The item")
    view = Choice(View, "How we see ourselves")
    own_words = Text("Which other way, or why it is not for us", longest=2000, allow_none=True)
    attested_on = Day("When we looked")
    valid_until = Day("The last day this holds", allow_none=True)
    evidence_id = Ref("The document that shows it", allow_none=True)
    recorded_at = Moment("When it was recorded here")
    version = Whole("Counts its changes", low=1)


class WorkIn(Input):
    """How far our work on an item is."""

    state = Choice(WorkState, "How far", required=True)
    note = Text("What is still to do; this never leaves", longest=2000, allow_none=True, load_default=None)


class WorkOut(WorkIn):
    """How far our work on an item is."""

    edition_id = Ref("The edition, or the tailoring that added the item", required=True)
    item = Slug("The item", required=True)
    changed_at = Moment("Since when", required=True)


class ItemViewOut(Output):
    """An item, our view of ourselves on it, and our work."""

    item = Slug("The item")
    known_by = Choice(KnownBy, "How it is known to be kept")
    view = Choice(View, "How we see ourselves while the item stands as it did; null if unsaid", allow_none=True)
    attested_on = Day("When we looked", allow_none=True)
    attested_in = Ref("The edition or tailoring we said it of", allow_none=True)
    holds_until = Day("The last day it holds, by our word and by the document", allow_none=True)
    holds = Flag("Whether it holds today")
    viewed_before = Choice(View, "How we saw ourselves before the item was changed", allow_none=True)
    work = Choice(WorkState, "How far our work is", allow_none=True)
    waived_until = Day("The last day we are excused from it; null where we are not", allow_none=True)


class ViewsOut(Output):
    """All items of an edition as we see ourselves on them, with two numbers."""

    edition_id = Ref("The edition")
    items = Pieces(ItemViewOut, "Every item", most=MOST_ITEMS)
    asked = Whole("How many items there are")
    attested = Whole("On how many of them we said how we see ourselves, so that it holds today")
    met = Whole("How many of them we see as met")
