"""Shapes of editions and of what they changed."""

from __future__ import annotations

from enum import StrEnum

from mutuality.guidance import MOST_ITEMS
from mutuality.guidance.shapes import PartsOut, Tag
from mutuality.language import KnownBy
from mutuality.schema import Choice, Day, Moment, Output, Part, Pieces, Query, Ref, Slug, Text, Whole, Words

SHA256 = r"[0-9a-f]{64}"


class Force(StrEnum):
    """How strongly an item speaks, weakest first. A minimum may be made stricter; what binds, binds as it stands."""

    NONE = "none"
    INFORMATION = "information"
    RECOMMENDED = "recommended"
    MINIMUM = "minimum"
    BINDING = "binding"


class RenameOut(Output):
    """An item that goes by another name."""

    before = Slug("Its name before")
    after = Slug("Its name now")


class ChangesOut(Output):
    """What one edition changed against another, by the short names its items have now."""

    added = Words(Slug(), "New items", most=MOST_ITEMS)
    removed = Words(Slug(), "Items that are no longer there", most=MOST_ITEMS)
    reworded = Words(Slug(), "Items whose words differ, in whatever language", most=MOST_ITEMS)
    tightened = Words(Slug(), "Items that may demand more", most=MOST_ITEMS)
    loosened = Words(Slug(), "Items that demand less", most=MOST_ITEMS)
    renamed = Pieces(RenameOut, "Items that go by another name; answers to them follow", most=MOST_ITEMS)


class ChangesQuery(Query):
    """Which edition another is compared with."""

    against = Ref("The edition to compare with; left out: the one before", load_default=None)


class EditionChangesOut(Output):
    """What an edition changed against another."""

    edition_id = Ref("The edition")
    against_id = Ref("The edition it is compared with; null: there was none before", allow_none=True)
    changes = Part(ChangesOut, "What it changed")


class EditionSummaryOut(Output):
    """An edition in a list."""

    id = Ref("Its identifier")
    guideline_id = Ref("The guideline it is an edition of")
    body_id = Ref("The body that published it")
    guideline_slug = Slug("The guideline's short name")
    number = Whole("Counts the guideline's editions", low=1)
    title = Text("What the guideline was called")
    language = Tag("The language of its words, but for translations")
    effective_on = Day("The day it takes effect")
    notice_days = Whole("Days of notice the body gave", high=730)
    published_at = Moment("When it was published")
    sha256 = Text("Digest of the edition's exact bytes, also its ETag", longest=64, shortest=64, pattern=SHA256)


class PublishedOut(EditionSummaryOut):
    """An edition just published, and what it changed."""

    changes = Part(ChangesOut, "Against the edition before")


class EditionItemOut(PartsOut):
    """An item as it was published."""

    slug = Slug("Short name, unique in the guideline, for ever")
    force = Choice(Force, "How strongly; null takes the body's default force", allow_none=True)
    purpose = Text("What the item is for", longest=400)
    text = Text("What it says", longest=8000)
    known_by = Choice(KnownBy, "How it is known to be kept")
    since = Whole("The edition that brought it in", low=1)


class EditionOut(Output):
    """An edition: always the same bytes."""

    id = Ref("Its identifier")
    body_id = Ref("The body that published it")
    guideline_id = Ref("The guideline it is an edition of")
    guideline_slug = Slug("The guideline's short name")
    number = Whole("Counts the guideline's editions", low=1)
    title = Text("What the guideline was called")
    language = Tag("The language of its words, but for translations")
    effective_on = Day("The day it takes effect")
    notice_days = Whole("Days of notice the body gave", high=730)
    published_at = Moment("When it was published")
    items = Pieces(EditionItemOut, "Its items, in order", most=MOST_ITEMS)
