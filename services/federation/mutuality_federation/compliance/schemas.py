"""Shapes of verdicts, of what chapters sent, and of reviews."""

from __future__ import annotations

from marshmallow import fields

from mutuality.guidance import Outcome
from mutuality.language import Shelf, View
from mutuality.policy import Verdict
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Query, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.compliance.rules import ReviewView

SHA256 = "[0-9a-f]{64}"


class ComplianceQuery(PageQuery):
    """As of which day, and of which unit."""

    on = Day("As of the end of this day; today if left out", load_default=None)
    unit_id = Ref("Only chapters of this unit and below", load_default=None)
    item = Slug("Only items of this name", load_default=None)


class DayQuery(Query):
    """As of which day."""

    on = Day("As of the end of this day; today if left out", load_default=None)


class ReadingOut(Output):
    """How one chapter stands."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    standing = Text("How it stands on the roll", longest=16)
    policy_version = Whole("Under which version of the control policy")
    asked = Whole("How many items are asked of it")
    answered = Whole("How many of them it has answered, so that it still holds")
    met = Whole("How many of them are met")
    counts = fields.Dict(
        keys=fields.String(), values=Whole(), metadata={"description": "How many items of each verdict"}
    )


class ComplianceOut(Output):
    """How the chapters of a body stand, as of a day: totals over all that were asked for, and a page of them."""

    on = Day("As of the end of this day")
    policy_version = Whole("The version of the control policy in force that day")
    asked = Whole("How many items are asked of all chapters together")
    answered = Whole("How many of them are answered, so that it still holds")
    met = Whole("How many of them are met")
    totals = fields.Dict(
        keys=fields.String(),
        values=Whole(),
        metadata={"description": "How many items of each verdict, over every page together"},
    )


class ItemVerdictOut(Output):
    """What the body reads of one item at one chapter, and the rule it rests on."""

    edition_id = Ref("The edition in effect")
    item = Slug("The item")
    purpose = Text("What the item is for", longest=2000)
    answer = Text("What the chapter answered; null while it is silent", longest=16, allow_none=True)
    view = Choice(View, "How the chapter sees itself; null where it did not say", allow_none=True)
    outcome = Choice(Outcome, "What the chapter's own facts come to; null where none were asked", allow_none=True)
    review = Choice(ReviewView, "How an officer sees what the chapter said last; null where none did", allow_none=True)
    is_answered = Flag("Whether all is said that the item asks for, and still holds")
    is_met = Flag("Whether it is met: by the reviewer's view, or else the chapter's facts, its view, or its answer")
    verdict = Choice(Verdict, "What the body reads in that")
    force = Text("With which force the item is asked", longest=16)
    rule = Text("The rule it rests on: the item's own force, or the policy's key", longest=64)
    rule_value = Text("Its value", longest=64)
    policy_version = Whole("Under which version of the control policy")
    set_by = Text("Who set it: the body, a unit, or `nobody`", longest=64)
    due_on = Day("By when an answer is due; null where the policy sets no day", allow_none=True)
    said_before = Text("What the chapter had said before the item was changed", longest=16, allow_none=True)


class ChapterComplianceOut(Output):
    """How one chapter stands, item by item."""

    chapter_id = Ref("The chapter")
    on = Day("As of the end of this day")
    items = Pieces(ItemVerdictOut, "Every item of the editions in effect", most=100_000)


class SaidOut(Output):
    """All that stands of a chapter on an item."""

    edition_id = Ref("The edition the chapter spoke of last")
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
