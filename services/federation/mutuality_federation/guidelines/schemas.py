"""Shapes of guidelines and their drafts, in and out."""

from __future__ import annotations

from mutuality.guidance import MOST_ITEMS
from mutuality.guidance.shapes import PartsIn, PartsOut, Tag
from mutuality.language import KnownBy
from mutuality.schema import Choice, Day, Input, Moment, Output, Pieces, Ref, Slug, Text, Whole
from mutuality_federation.editions import Force
from mutuality_federation.guidelines.rules import ReviewState, Step


class GuidelineIn(Input):
    """A guideline as it is begun."""

    slug = Slug("Short name, unique in the body, for good", required=True)
    title = Text("What the guideline is called", required=True)
    language = Tag("The language its items are written in", load_default="en")


class GuidelineChange(Input):
    """What of a guideline may be changed; leave out what stays."""

    title = Text("What the guideline is called")
    language = Tag("The language its items are written in")


class ItemIn(PartsIn):
    """An item of the draft."""

    purpose = Text("What the item is for; once published, this stays", longest=400, required=True)
    text = Text("What it says", longest=8000, required=True)
    force = Choice(Force, "How strongly; null takes the body's default force", load_default=None, allow_none=True)
    known_by = Choice(KnownBy, "How it is known to be kept", load_default=KnownBy.ATTESTED)
    place = Whole("Where it stands; left out: where it stood, or last", high=10_000, load_default=None)


class ItemOut(PartsOut):
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
    language = Tag("The language its items are written in")
    created_at = Moment("When it was begun")
    version = Whole("Counts every change of the draft", low=1)


class GuidelineOut(GuidelineSummaryOut):
    """A guideline with its draft, for the officers of its body."""

    items = Pieces(ItemOut, "The draft, in order", most=MOST_ITEMS)


class EditionIn(Input):
    """How the draft is published."""

    effective_on = Day("The day the edition takes effect", required=True)
    notice_days = Whole("Days of notice the body gives before it asks for more", high=730, required=True)


class ReviewStepIn(Input):
    """A step of a review, about the draft as the officer saw it."""

    step = Choice(Step, "What is done", required=True)
    version = Whole("The version of the draft it is about", low=1, required=True)
    note = Text("What there is to say", longest=2000, load_default=None, allow_none=True)


class ReviewStepOut(Output):
    """A step of a review: who took it, and when."""

    edition_number = Whole("The number of the edition the review leads to", low=1)
    place = Whole("Counts the steps of that review", low=1)
    step = Choice(Step, "What was done")
    version = Whole("The version of the draft it was about", low=1)
    note = Text("What there was to say", longest=2000, allow_none=True)
    taken_by = Text("The officer's account", longest=64)
    taken_at = Moment("When")


class ReviewOut(Output):
    """Where the review of a draft stands. What is changed after an approval is in review again."""

    state = Choice(ReviewState, "Where it stands")
    asked_by = Text("The account of the officer who asked for it", longest=64, allow_none=True)
