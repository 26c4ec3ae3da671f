"""Shapes of proposals, of chapters' words on them, of answers, and of what was carried."""

from __future__ import annotations

from marshmallow import fields

from mutuality.guidance.shapes import SourceOut
from mutuality.language import ChangeOut
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Pieces, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.proposals.rules import Outcome, State, Step


class ProposalQuery(PageQuery):
    """Which proposals."""

    state = Choice(State, "Only those that stand so", load_default=None)


class UnitSupportOut(Output):
    """How many chapters of a unit wish it."""

    unit_id = Ref("The unit; null for chapters of none", allow_none=True)
    chapters = Whole("How many of its chapters wish it")


class ProposalStepOut(Output):
    """One step of a proposal."""

    step = Choice(Step, "What was done")
    reasons = Text("Why", longest=2000)
    motion_id = Ref("On which motion of a conference, if on one", allow_none=True)
    taken_by = Text("The account, or the chapter, that did it", longest=64)
    taken_at = Moment("When")


class ProposalOut(Output):
    """What a chapter proposes, who is behind it, and what was answered."""

    id = Ref("Its identifier")
    body_id = Ref("The body it was made to")
    chapter_id = Ref("The chapter whose members proposed it")
    title = Text("What is proposed, in a line")
    reasons = Text("Why", longest=2000)
    change = Part(ChangeOut, "What is to change")
    source = Part(SourceOut, "The experience or adaptation it comes from")
    decided_on = Day("When the members decided")
    made_at = Moment("When it came in")
    policy_version = Whole("Under which version of the policy")
    needed = Whole("How many chapters' words it needs; 0: none, and the office answers")
    closes_on = Day("The last day for words; null: until it is answered", allow_none=True)
    support = Whole("How many other chapters wish it too")
    against = Whole("How many said that they do not")
    by_unit = Pieces(UnitSupportOut, "The support, unit by unit", most=10_000)
    state = Choice(State, "Where it stands")
    answer = Text("Why it was carried or declined, or how it lapsed", longest=2000, allow_none=True)
    answered_at = Moment("When it was answered", allow_none=True)
    steps = Pieces(ProposalStepOut, "All that was done about it, the oldest first", most=1000)


class ProposalWordOut(Output):
    """What a chapter said of a proposal; the newest holds."""

    chapter_id = Ref("The chapter")
    unit_id = Ref("The unit it belonged to then", allow_none=True)
    endorses = Flag("Whether its members wish it too; null: it took its word back", allow_none=True)
    note = Text("Why this word does not count; null: it does", longest=400, allow_none=True)
    said_at = Moment("When it came in")


class ProposalAnswerIn(Input):
    """What the office answers, and why."""

    outcome = Choice(Outcome, "What becomes of it", required=True)
    reasons = Text("Why; every chapter is told", longest=2000, required=True)


class MandateSummaryOut(Output):
    """What was carried and is to be published."""

    id = Ref("Its identifier")
    body_id = Ref("The body")
    proposal_id = Ref("The proposal it came of", allow_none=True)
    motion_id = Ref("The motion that carried it", allow_none=True)
    title = Text("What was carried, in a line")
    change = Part(ChangeOut, "What is to change")
    source = Part(SourceOut, "The experience it comes from", allow_none=True)
    guideline_id = Ref("The guideline whose draft says it now; null for the policy", allow_none=True)
    item = Slug("What the item is called in that draft", allow_none=True)
    opened_by = Text("By which account", longest=64)
    opened_at = Moment("When")


class MandateOut(MandateSummaryOut):
    """What was carried, the draft it opened, and where it was published."""

    document = fields.Dict(
        allow_none=True,
        metadata={"description": "The policy with the change in it, to be published; null for a guideline"},
    )
    is_published = Flag("Whether it was published")
    edition_id = Ref("In which edition", allow_none=True)
    policy_version = Whole("In which version of the policy", allow_none=True)
