"""Shapes of previews and reports."""

from __future__ import annotations

from mutuality.disclosure import Mode, State
from mutuality.schema import Choice, Moment, Month, Output, Period, Pieces, Slug, Text, Whole


class LeavingOut(Output):
    """One figure, as only we see it, and what of it would leave."""

    indicator = Slug("Which figure")
    title = Text("What it is called")
    rule = Text("How it is counted", longest=400)
    counts = Text("people or activity", longest=16)
    ours = Whole("What we count; this stays here")
    mode = Choice(Mode, "By which mode it leaves")
    state = Choice(State, "Whether a number leaves")
    value = Whole("The number that leaves, if one does", allow_none=True)
    why = Text("Why", longest=400)


class StayingOut(Output):
    """One figure of which nothing leaves, and the rule that says so."""

    indicator = Slug("Which figure")
    title = Text("What it is called")
    key = Text("The key of the control policy", longest=64)
    why = Text("What it says", longest=2000)


class PreviewOut(Output):
    """What would leave of a period, and what stays."""

    period = Period("The period")
    figures = Pieces(LeavingOut, "Every figure that is asked for")
    stays = Pieces(StayingOut, "Every figure that is not, or that others count")


class ChannelsOut(Output):
    """How help went out in a month. It stays here."""

    period = Month("The month")
    contacts = Whole("Conversations between two members, each counted once")
    meetings = Whole("Meetings that were held")
    hotline_calls = Whole("Calls to our lines, counted by the hotline alone")
    hotline_answered = Whole("Those of them that somebody answered")
    outreach_steps = Whole("Letters and calls to people who did not ask")


class CellOut(Output):
    """One figure as it left."""

    indicator = Slug("Which figure")
    mode = Choice(Mode, "By which mode it left")
    state = Choice(State, "Whether it is a number")
    value = Whole("The number, if it is", allow_none=True)


class ReportOut(Output):
    """The figures of a period as we released them last."""

    period = Period("The month, quarter, half or year")
    dictionary = Whole("Which version of the dictionary", low=1)
    cells = Pieces(CellOut, "Every figure")
    floor = Whole("Figures that count fewer people than this stayed hidden")
    policy_version = Whole("The control policy in force then")
    released_at = Moment("When we released it")
    released_by = Text("The account that did", longest=64)
    version = Whole("Which revision", low=1)
