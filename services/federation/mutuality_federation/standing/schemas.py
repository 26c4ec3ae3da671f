"""Shapes of a chapter's standing, its steps, and what is announced before it is taken."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Text, Whole, Words
from mutuality_federation.chapters import Standing
from mutuality_federation.standing.edges import Who


class StepIn(Input):
    """A step of a chapter's standing."""

    to = Choice(Standing, "What it becomes", required=True)
    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class TakenBackIn(Input):
    """Why an announcement is taken back."""

    reason = Text("Why; the chapter reads it", longest=1000, required=True)


class StandingChangeOut(Output):
    """A step that was taken."""

    id = Whole("Counts the steps", low=1)
    before = Text("What it was", longest=16)
    after = Text("What it became", longest=16)
    reason = Text("Why", longest=1000)
    until = Day("Until when it may put things right, if the policy says", allow_none=True)
    bears_name = Flag("Whether the public sees whose chapter it is, from then on")
    policy_version = Whole("Under which version of the body's policy")
    changed_by = Text("Who took the step: an officer's account, or the chapter", longest=64)
    changed_at = Moment("When")


class AnnouncementOut(Output):
    """A step a chapter was told of before it is taken."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter")
    before = Text("From where", longest=16)
    after = Text("To where", longest=16)
    reason = Text("Why", longest=1000)
    announced_by = Text("Who announced it", longest=64)
    announced_at = Moment("When")
    earliest_on = Day("The first day on which it may be taken")
    outcome = Text("taken, taken_back, or null while it is open", longest=16, allow_none=True)
    ended_by = Text("Who ended it", longest=64, allow_none=True)
    ended_at = Moment("When it ended", allow_none=True)


class StandingOut(Output):
    """How a chapter stands today."""

    chapter_id = Ref("The chapter")
    standing = Choice(Standing, "How it stands")
    bears_name = Flag("Whether the public sees whose chapter it is")
    since = Moment("Since when; null before its first step", allow_none=True)
    reason = Text("Why", longest=1000, allow_none=True)
    until = Day("Until when it may put things right, if the policy says", allow_none=True)
    announced = Pieces(AnnouncementOut, "Steps that were announced, and may still be taken", most=100)


class EdgeOut(Output):
    """One step the standing knows."""

    before = Choice(Standing, "From where")
    after = Choice(Standing, "To where")
    who = Words(Choice(Who), "Who may take it", most=4)
    notice_days = Whole("How many days it is announced before")
    needs = Words(Text(longest=32), "Steps of `noncompliance.ladder`, one of which the policy must hold", most=6)
    ways_back = Whole("How many steps lead straight back")


class EdgesOut(Output):
    """Every step the standing knows."""

    items = Pieces(EdgeOut, "The steps", most=100)
