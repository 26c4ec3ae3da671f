"""Shapes of verdicts, and of how chapters stand by them."""

from __future__ import annotations

from marshmallow import fields

from mutuality.guidance import Outcome
from mutuality.language import View
from mutuality.policy import Verdict
from mutuality.schema import Choice, Day, Flag, Output, Pieces, Query, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.answers import ReviewView


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
    tailoring_id = Ref("The tailoring that added the item; null where the edition holds it", allow_none=True)
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
    waived_until = Day(
        "The last day the chapter is excused from it, or was last; null where it never was, as it is asked now",
        allow_none=True,
    )
    said_before = Text("What the chapter had said before the item was changed", longest=16, allow_none=True)


class ChapterComplianceOut(Output):
    """How one chapter stands, item by item."""

    chapter_id = Ref("The chapter")
    on = Day("As of the end of this day")
    items = Pieces(ItemVerdictOut, "Every item of the editions in effect", most=100_000)
