"""Shapes of applications and endorsements."""

from __future__ import annotations

from mutuality.renewal import CharterState
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Pieces, Ref, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_federation.endorsements.rules import Outcome, State


class ApplicationIn(Input):
    """That a chapter applies. How many people founded it stays with them: it says whether they are enough."""

    meets_founders = Flag("Whether at least as many people found it as the policy asks", load_default=False)


class EndorsementIn(Input):
    """An office's word."""

    outcome = Choice(Outcome, "endorsed, returned for more, or refused", required=True)
    reason = Text("Why; the chapter reads it, for ever", longest=1000, required=True)


class ApplicationTakenBackIn(Input):
    """Why an application is taken back."""

    reason = Text("Why", longest=1000, required=True)


class EndorsementOut(Output):
    """What an office said."""

    office = Text("Which office", longest=32)
    outcome = Text("endorsed, returned, refused or taken_back", longest=16)
    reason = Text("Why", longest=1000)
    said_by = Text("Who said it: an officer's account, or the chapter", longest=64)
    said_at = Moment("When")


class CharterQuery(PageQuery):
    """Which charters."""

    state = Choice(CharterState, "Only those so far from their day", load_default=None)


class HeldCharterOut(Output):
    """A chapter's charter for a time; what comes after its day is for people to decide."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    since = Day("Since when it holds")
    due_on = Day("By when it is renewed")
    state = Choice(CharterState, "How far that is: held, due_soon within sixty days, or overdue")
    waits_for = Text("Whose word a renewal waits for, if one is on its way", longest=32, allow_none=True)


class ApplicationOut(Output):
    """An application, on its path."""

    id = Ref("Its identifier")
    body_id = Ref("The body")
    chapter_id = Ref("The chapter")
    path = Words(Text(longest=32), "Who endorses, in order, as the policy said that day", most=10)
    policy_version = Whole("Under which version of the body's policy")
    state = Choice(State, "How it stands")
    waits_for = Text("Whose word it waits for; null once it ended", longest=32, allow_none=True)
    applied_by = Text("Who applied: an officer's account, or the chapter", longest=64)
    applied_at = Moment("When")
    steps = Pieces(EndorsementOut, "What was said so far", most=100)
