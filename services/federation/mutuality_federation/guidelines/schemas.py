"""Shapes of guidelines, their items and their editions, in and out."""

from __future__ import annotations

from enum import StrEnum

from mutuality.language.kinds import KnownBy
from mutuality.schema import Choice, Day, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole, Words
from mutuality_federation.guidelines.rules import MOST_ITEMS

SHA256 = r"[0-9a-f]{64}"


class Force(StrEnum):
    """How strongly an item speaks, weakest first. A minimum may be made stricter; what binds, binds as it stands."""

    NONE = "none"
    INFORMATION = "information"
    RECOMMENDED = "recommended"
    MINIMUM = "minimum"
    BINDING = "binding"


class GuidelineIn(Input):
    """A guideline as it is begun."""

    slug = Slug("Short name, unique in the body, for good", required=True)
    title = Text("What the guideline is called", required=True)


class GuidelineChange(Input):
    """What of a guideline may be changed; leave out what stays."""

    title = Text("What the guideline is called")


class ItemIn(Input):
    """An item of the draft."""

    purpose = Text("What the item is for; once published, this stays", longest=400, required=True)
    text = Text("What it says", longest=8000, required=True)
    force = Choice(Force, "How strongly; null takes the body's default force", load_default=None, allow_none=True)
    known_by = Choice(KnownBy, "How it is known to be kept", load_default=KnownBy.ATTESTED)
    place = Whole("Where it stands; left out: where it stood, or last", high=10_000, load_default=None)


class ItemOut(Output):
    """An item of the draft."""

    slug = Slug("Short name, unique in the guideline")
    place = Whole("Where it stands")
    force = Choice(Force, "How strongly; null takes the body's default force", allow_none=True)
    purpose = Text("What the item is for", longest=400)
    text = Text("What it says", longest=8000)
    known_by = Choice(KnownBy, "How it is known to be kept")


class GuidelineSummaryOut(Output):
    """A guideline in a list, for the officers of its body."""

    id = Ref("Its identifier")
    body_id = Ref("The body whose guideline it is")
    slug = Slug("Short name, unique in the body")
    title = Text("What it is called")
    created_at = Moment("When it was begun")
    version = Whole("Counts every change of the draft", low=1)


class GuidelineOut(GuidelineSummaryOut):
    """A guideline with its draft, for the officers of its body."""

    items = Pieces(ItemOut, "The draft, in order", most=MOST_ITEMS)


class EditionIn(Input):
    """How the draft is published."""

    effective_on = Day("The day the edition takes effect", required=True)
    notice_days = Whole("Days of notice the body gives before it asks for more", high=730, required=True)


class ChangesOut(Output):
    """What the edition changed against the one before, by the short names of the items."""

    added = Words(Slug(), "New items", most=MOST_ITEMS)
    removed = Words(Slug(), "Items that are no longer there", most=MOST_ITEMS)
    reworded = Words(Slug(), "Items whose text differs", most=MOST_ITEMS)
    tightened = Words(Slug(), "Items that may demand more", most=MOST_ITEMS)
    loosened = Words(Slug(), "Items that demand less", most=MOST_ITEMS)


class EditionSummaryOut(Output):
    """An edition in a list."""

    id = Ref("Its identifier")
    guideline_id = Ref("The guideline it is an edition of")
    body_id = Ref("The body that published it")
    guideline_slug = Slug("The guideline's short name")
    number = Whole("Counts the guideline's editions", low=1)
    title = Text("What the guideline was called")
    effective_on = Day("The day it takes effect")
    notice_days = Whole("Days of notice the body gave", high=730)
    published_at = Moment("When it was published")
    sha256 = Text("Digest of the edition's exact bytes, also its ETag", longest=64, shortest=64, pattern=SHA256)


class PublishedOut(EditionSummaryOut):
    """An edition just published, and what it changed."""

    changes = Part(ChangesOut, "Against the edition before")


class EditionItemOut(Output):
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
    effective_on = Day("The day it takes effect")
    notice_days = Whole("Days of notice the body gave", high=730)
    published_at = Moment("When it was published")
    items = Pieces(EditionItemOut, "Its items, in order", most=MOST_ITEMS)
