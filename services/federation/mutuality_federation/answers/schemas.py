"""Shapes of what chapters said of items, and of reviews."""

from __future__ import annotations

from mutuality.guidance import Outcome
from mutuality.language import Shelf, View
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Ref, Slug, Text, Whole
from mutuality_federation.answers.rules import ReviewView

SHA256 = "[0-9a-f]{64}"


class SaidOut(Output):
    """All that stands of a chapter on an item."""

    edition_id = Ref("The edition the chapter spoke of last, or the tailoring that added the item")
    item = Slug("The item, as it is called there")
    answer = Text("What the chapter answered", longest=16, allow_none=True)
    own_text = Text("Its own rule, where it adapted the item", longest=2000, allow_none=True)
    is_stricter = Flag("Whether its own rule asks more")
    decided_on = Day("When its members decided", allow_none=True)
    view = Choice(View, "How the chapter sees itself", allow_none=True)
    own_words = Text("Which other way, or why it is not for the chapter", longest=2000, allow_none=True)
    attested_on = Day("When the chapter looked", allow_none=True)
    valid_until = Day("The last day that holds", allow_none=True)
    evidence_sha256 = Text(
        "Digest of a document that stays in the chapter", longest=64, shortest=64, pattern=SHA256, allow_none=True
    )
    evidence_until = Day("The last day the document is valid", allow_none=True)
    evidence_at = Choice(Shelf, "Where the document lies", allow_none=True)
    outcome = Choice(Outcome, "What the chapter's own facts come to", allow_none=True)
    rule = Text("The rule they were held to, or the condition that is not so", longest=64, allow_none=True)
    derived_on = Day("When the chapter looked at them", allow_none=True)
    review = Choice(ReviewView, "How an officer sees what the chapter said last", allow_none=True)
    review_reason = Text("Why", longest=2000, allow_none=True)
    reviewed_by = Text("The officer", longest=64, allow_none=True)
    reviewed_at = Moment("When", allow_none=True)
    policy_version = Whole("Under which version of the control policy the chapter spoke")
    noted_at = Moment("When it came in, or was reviewed")


class ItemStateOut(SaidOut):
    """What stands of a chapter on an item now."""

    statement = Whole("The number of the last thing the chapter said; a review names it")


class ItemHistoryOut(SaidOut):
    """What stood of a chapter on an item after one thing was said of it."""

    number = Whole("Its number, counted from 1", low=1)
    said = Text("What was said: response, attestation, derivation, withdrawal or review", longest=16)


class ReviewIn(Input):
    """How an officer sees what a chapter sent on an item."""

    statement = Whole("The number of what you looked at: the last it said", required=True)
    view = Choice(ReviewView, "How you see it", required=True)
    reason = Text("Why; the chapter is told, and it is kept for ever", longest=2000, required=True)
