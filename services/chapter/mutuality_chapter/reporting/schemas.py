"""Shapes of previews and reports."""

from __future__ import annotations

from mutuality.disclosure import Mode, State
from mutuality.schema import Choice, Decimal, Flag, Moment, Month, Output, Part, Period, Pieces, Slug, Text, Whole

MOST = 2**53 - 1


class LeavingOut(Output):
    """One figure, as only we see it, and what of it would leave."""

    indicator = Slug("Which figure")
    title = Text("What it is called")
    rule = Text("How it is counted", longest=400)
    counts = Text("people or activity", longest=16)
    ours = Whole("What we count; this stays here. Null: nobody counted it", allow_none=True)
    mode = Choice(Mode, "By which mode it leaves")
    state = Choice(State, "Whether a number leaves")
    value = Whole("The number that leaves, if one does; with noise it may be negative", low=-MOST, allow_none=True)
    why = Text("Why", longest=400)


class StayingOut(Output):
    """One figure of which nothing leaves, and the rule that says so."""

    indicator = Slug("Which figure")
    title = Text("What it is called")
    key = Text("The key of the control policy", longest=64)
    why = Text("What it says", longest=2000)


class NoiseBudgetOut(Output):
    """What noise costs one person, in a year whose budget it is taken from."""

    year = Whole("The year the period ends in", low=1900, high=9999)
    costs = Decimal("What this period costs; once drawn, what it cost: rho where its noise is gaussian", low=0, high=4)
    spent = Decimal("What was spent of the year's budget, this period included once it was drawn", low=0, high=1000)
    allowed = Decimal("The year's budget", low=0, high=1000)
    is_drawn = Flag("Whether the noise of this period was drawn; it is never drawn again")


class AskedBeyondOut(Output):
    """One part in which a form asks for more than we grant. It is nothing to put right."""

    name = Text("Which part", longest=32)
    asked = Text("What is asked", longest=32)
    granted = Text("What is granted", longest=32)
    in_words = Text("Both, in words", longest=200)


class PreviewOut(Output):
    """What would leave of a period, and what stays."""

    form = Slug("Which form it answers")
    edition = Whole("Which edition of it; 0 for the standard one")
    period = Period("The period")
    data = Text("The very bytes that would leave; null until the noise is drawn", longest=900_000, allow_none=True)
    rows_are_for = Text("Who is shown our own figures", longest=2000)
    totals_are_for = Text("Who is shown sums that hold them", longest=2000)
    gaps = Pieces(AskedBeyondOut, "How far its form asks to see more than we grant", most=8)
    budget = Part(NoiseBudgetOut, "What noise costs; null where no figure leaves with noise", allow_none=True)
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
    value = Whole("The number, if it is", low=-MOST, allow_none=True)


class NoiseOut(Output):
    """The noise on what left noised."""

    mechanism = Text("laplace or gaussian", longest=16)
    scale = Decimal("Its scale", low=0, high=1_000_000)
    epsilon = Decimal("What the period cost one person", low=0, high=4)


class ReportOut(Output):
    """The figures of a period as we released them last."""

    form = Slug("Which form it answers; `standard` is what the policy asks")
    edition = Whole("Which edition of it; 0 for the standard one")
    period = Period("The month, quarter, half or year")
    dictionary = Whole("Which version of the dictionary", low=1)
    cells = Pieces(CellOut, "Every figure")
    noise = Part(NoiseOut, "The noise on them; null where none left noised", allow_none=True)
    floor = Whole("Figures that count fewer people than this stayed hidden")
    policy_version = Whole("The control policy in force then")
    released_at = Moment("When we released it")
    released_by = Text("The account that did", longest=64)
    version = Whole("Which revision", low=1)
