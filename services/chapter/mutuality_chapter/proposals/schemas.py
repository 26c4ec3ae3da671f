"""Shapes of proposals to our body, of our own, and of what we say."""

from __future__ import annotations

from marshmallow import fields

from mutuality.guidance.shapes import SourceIn, SourceOut
from mutuality.language import ChangeIn, ChangeOut
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Part, Ref, Slug, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.proposals.rules import State


class BodyProposalQuery(PageQuery):
    """Which proposals to our body."""

    state = Slug("Only those that stand so", longest=32, load_default=None)


class BodyProposalOut(Output):
    """A proposal to our body, as we were told of it."""

    id = Ref("What the federation calls it")
    own_id = Ref("What we call it, if it is ours", allow_none=True)
    title = Text("What is proposed, in a line")
    reasons = Text("Why", longest=2000)
    change = Part(ChangeOut, "What is to change")
    source = Part(SourceOut, "The experience or adaptation it comes from")
    made_at = Moment("When it was made")
    closes_on = Day("The last day for words; null: until it is answered", allow_none=True)
    needed = Whole("How many chapters' words it needs; 0: none, and the office answers")
    support = Whole("How many chapters wish it beside the one that proposed it")
    state = Text("Where it stands", longest=32)
    answer = Text("What was answered, and why", longest=2000, allow_none=True)
    answered_at = Moment("When", allow_none=True)
    endorses = Flag("Our word, as the federation has it; null: none", allow_none=True)
    word_note = Text("Why our word does not count; null: it does", longest=400, allow_none=True)


class OwnProposalIn(Input):
    """What one of us would propose to our body."""

    title = Text("What is proposed, in a line; names nobody", required=True)
    reasons = Text("Why; names nobody", longest=2000, required=True)
    change = Part(ChangeIn, "What is to change; words left out are our own rule, where we adapted it", required=True)
    source = Part(SourceIn, "The experience or adaptation of ours it comes from; names nobody", required=True)


class OwnProposalOut(Output):
    """What we propose, or may."""

    id = Ref("Its identifier")
    title = Text("What is proposed, in a line")
    reasons = Text("Why", longest=2000)
    change = Part(ChangeOut, "What is to change")
    source = Part(SourceOut, "The experience or adaptation it comes from")
    drafted_by = Ref("The member who wrote it; it never leaves, and goes with them", allow_none=True)
    drafted_at = Moment("When")
    state = Choice(State, "Where it stands here")
    decision_id = Ref("The decision to send it", allow_none=True)
    sent_at = Moment("When it was sent", allow_none=True)
    version = Whole("Counts its changes", low=1)


class SendingIn(Input):
    """On which decision a proposal is sent."""

    decision_id = Ref("The decision of our members, of kind `upward`, about this very proposal", required=True)


class WordIn(Input):
    """Our members' word on another chapter's proposal."""

    endorses = Flag("Whether they wish it too", required=True)
    decision_id = Ref("Their decision, of kind `upward`, about `<proposal>-endorse` or `<proposal>-not`", required=True)


class SayingOut(Output):
    """What we said last of something, word for word as it left or waits to leave."""

    subject = Text("What it is about", longest=120)
    kind = Text("Of which kind", longest=16)
    said = fields.Dict(metadata={"description": "What we said"})
    decision_id = Ref("The decision of our members")
    said_at = Moment("When")
