"""Shapes of what our body says of our reports."""

from __future__ import annotations

from mutuality.language.feedback import MOST_WORDS, Acceptance, ExceptionKind, Side, Thread
from mutuality.schema import Choice, Day, Input, Moment, Output, Period, Pieces, Ref, Slug, Text, Whole


class ExceptionToldOut(Output):
    """An exception for us."""

    id = Ref("Its identifier at the federation")
    kind = Choice(ExceptionKind, "reopened: we may report it until a day; excused: no report of it is expected")
    form = Slug("Which form")
    period = Period("The month, or the quarter, half or year")
    until = Day("The last day our report is taken; null where we are excused", allow_none=True)
    reason = Text("Why", longest=1000)
    granted_at = Moment("When it was granted")


class ReturnToldOut(Output):
    """What came of our report of a period: all we sent, and what we took away by leaving it out, is one of these."""

    form = Slug("Which form")
    period = Period("The period")
    rev = Whole("Which revision our body holds", low=1)
    first_received_at = Moment("When it received the first")
    last_received_at = Moment("When it received this one")
    sent = Whole("Figures it said, and those it took away")
    created = Whole("Figures that were new")
    changed = Whole("Figures that were others before")
    unchanged = Whole("Figures that stayed")
    deleted = Whole("Figures it took away by leaving them out")
    rejected = Whole("Figures that were not taken: none, since a report is taken whole or refused whole")
    acceptance = Choice(Acceptance, "open; accepted; or lapsed, since we revised what had been accepted")
    accepted_rev = Whole("The revision accepted last", low=1, allow_none=True)
    accepted_at = Moment("When", allow_none=True)
    note = Text("What was said with it", longest=1000, allow_none=True)


class WordToldOut(Output):
    """What one side said."""

    side = Choice(Side, "Who said it")
    words = Text("The words; null where we took ours back", longest=2000, allow_none=True)
    said_at = Moment("When; of ours, when our body received them")


class FollowUpToldOut(Output):
    """What our body asked about a report of ours."""

    id = Ref("What our body calls it")
    form = Slug("Which form")
    period = Period("The period")
    indicator = Slug("Which figure, if one", allow_none=True)
    state = Choice(Thread, "asked, answered or settled")
    words = Pieces(WordToldOut, "All that was said, in order", most=MOST_WORDS)
    settled_at = Moment("When it was settled", allow_none=True)
    settled_with = Text("How", longest=1000, allow_none=True)


class ReplyIn(Input):
    """What we answer."""

    words = Text("The answer; it leaves word for word and may name no member", longest=2000, required=True)


class ReplyOut(Output):
    """What we answered."""

    number = Whole("Counts what we answered", low=1)
    follow_up_id = Ref("What it answers")
    words = Text("The answer", longest=2000)
    said_at = Moment("When it was written here")
    said_by = Text("Whose account wrote it; this stays here", longest=64)
