"""Shapes of findings, of the steps about them, of appeals as they stand, and of one finding explained."""

from __future__ import annotations

from marshmallow import fields

from mutuality.language.findings import Ground
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.chapters import Office, Standing
from mutuality_federation.findings.rules import State, Step, StepState


class FindingQuery(PageQuery):
    """Which findings."""

    chapter_id = Ref("Only those at this chapter", load_default=None)
    unit_id = Ref("Only those at chapters now of this unit, or below it", load_default=None)
    item = Slug("Only those on items of this name", load_default=None)
    is_open = Flag("Only those that were not closed, or only those that were", allow_none=True, load_default=None)


class FindingIn(Input):
    """On which item a finding is opened, and why."""

    edition_id = Ref("The edition in effect, or the tailoring of a unit that added the item", required=True)
    item = Slug("The item", required=True)
    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class FindingStepIn(Input):
    """The next step, and why."""

    step = Choice(Step, "The step whose turn it is", required=True)
    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class FindingReasonIn(Input):
    """Why a finding is closed, or a step is taken back."""

    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class AppealOut(Output):
    """What a chapter said against a step, and what was decided."""

    id = Ref("Its identifier")
    ground = Choice(Ground, "Why the step should be taken back; null: the appeal was", allow_none=True)
    words = Text("Why, in the chapter's own words", longest=2000, allow_none=True)
    decided_on = Day("When its members decided to appeal", allow_none=True)
    received_at = Moment("When it came")
    note = Text("Why it decides nothing; null: it counts", longest=400, allow_none=True)
    outcome = Text("upheld or dismissed; null while nothing was decided", longest=16, allow_none=True)
    reason = Text("Why it was decided so", longest=1000, allow_none=True)
    decided_by = Text("Who decided", longest=64, allow_none=True)
    decided_at = Moment("When", allow_none=True)


class FindingStepOut(Output):
    """A step about a finding, and what the policy of that day gave with it."""

    number = Whole("Its number", low=1)
    step = Choice(Step, "Which step")
    state = Choice(StepState, "How it stands today")
    reason = Text("Why", longest=1000)
    office = Choice(Office, "From which office")
    taken_by = Text("Who took or announced it", longest=64)
    taken_at = Moment("When")
    policy_version = Whole("Under which version of the policy")
    before = Choice(Standing, "How the chapter stood; null where a step moves nothing", allow_none=True)
    after = Choice(Standing, "Where the step leads", allow_none=True)
    announcement_id = Ref("The announcement, where it is announced first", allow_none=True)
    earliest_on = Day("The first day on which it may be taken, if it was announced", allow_none=True)
    cure_until = Day("Until when the chapter may put things right, if the policy says", allow_none=True)
    appeal_until = Day("The last day to appeal; null where nobody decides on appeals", allow_none=True)
    appeal_to = Text("Who decides on an appeal", longest=32)
    back_at = Moment("When it was taken back", allow_none=True)
    back_by = Text("Who took it back", longest=64, allow_none=True)
    back_reason = Text("Why", longest=1000, allow_none=True)
    stands_as = Choice(Standing, "How the chapter stood from then on", allow_none=True)
    appeals = Pieces(AppealOut, "All that the chapter said against it; the last word holds", most=1000)


class VerdictOut(Output):
    """A verdict on an item, and all it rests on."""

    edition_id = Ref("The edition in effect")
    item = Slug("What the item is called there")
    verdict = Text("What the body reads", longest=16)
    answer = Text("What the chapter answered; null while it is silent", longest=16, allow_none=True)
    view = Text("How the chapter sees itself", longest=16, allow_none=True)
    outcome = Text("What its own facts come to", longest=16, allow_none=True)
    review = Text("How an officer sees what it said last", longest=16, allow_none=True)
    force = Text("With which force the item is asked", longest=16)
    rule = Text("The rule it rests on: the item's own force, or the policy's key", longest=64)
    rule_value = Text("Its value", longest=64)
    policy_version = Whole("Under which version of the policy")
    set_by = Text("Who set it", longest=64)
    due_on = Day("By when an answer is due", allow_none=True)


class FindingOut(VerdictOut):
    """A finding: all it was opened on, all that was done about it, and how it stands."""

    id = Ref("Its identifier")
    body_id = Ref("The body")
    chapter_id = Ref("The chapter")
    tailoring_id = Ref("The tailoring that added the item; null where the edition holds it", allow_none=True)
    reason = Text("Why it was opened", longest=1000)
    opened_by = Text("Who opened it", longest=64)
    opened_at = Moment("When")
    state = Choice(State, "How it stands: open, ended by an officer's word, or of a chapter that left")
    chapter_stands = Text("How the chapter stands today", longest=16, attribute="chapter.standing")
    ended_by = Text("Who closed it", longest=64, allow_none=True)
    ended_at = Moment("When", allow_none=True)
    end_reason = Text("Why", longest=1000, allow_none=True)
    steps = Pieces(FindingStepOut, "All that was done about it, in order", most=1000)


class RuleOut(Output):
    """One rule a verdict rests on, and what would be so without it."""

    key = Text("The item's own force, or the policy's key", longest=64)
    value = fields.Raw(metadata={"description": "Its value"})
    asks = Text("What that asks", longest=1000)
    layer = Text("Which level it stands on: an edition, a tailoring, the policy, or a layer below it", longest=64)
    version = Whole("The version of that level; for an edition its number")
    set_by = Text("Who set it", longest=64)
    since = Day("Since when it has that value")
    nothing_value = fields.Raw(metadata={"description": "The value that asks nothing"})
    nothing_allows = Text("What would be so if nothing were asked", longest=1000)


class ItemAskedOut(Output):
    """The item as the edition says it."""

    slug = Slug("What it is called")
    guideline = Slug("The guideline")
    edition = Whole("The number of the edition", low=1)
    purpose = Text("What it is for", longest=2000)
    text = Text("What it says", longest=10_000)
    known_by = Text("How it is known to be kept", longest=16)


class ToldOut(Output):
    """What the chapter is told in its feed, and since when."""

    since = Moment("Since when it stands there")
    what = Text("What", longest=2000)


class ExplanationOut(Output):
    """One finding explained down to its rule."""

    finding = Part(FindingOut, "The finding, as it was opened and as it stands")
    item = Part(ItemAskedOut, "The item as it was asked then")
    today = Part(VerdictOut, "What the body reads today; null where the item is asked no more", allow_none=True)
    is_met = Flag("Whether today's verdict is a finding no more")
    rules = Pieces(RuleOut, "Every rule it rested on, the item's own first", most=20)
    waived_until = Day("Until when a waiver excuses the chapter; null where none does", allow_none=True)
    told = Pieces(ToldOut, "What the chapter is told, and since when", most=1000)
    ends = fields.List(Text(longest=400), metadata={"description": "What would end it", "maxItems": 10})
