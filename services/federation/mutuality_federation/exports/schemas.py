"""Shapes of what is asked of a file, and of the file in JSON."""

from __future__ import annotations

from mutuality.disclosure import Mode
from mutuality.indicators import Counts
from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Month,
    Output,
    Part,
    Period,
    Pieces,
    Ref,
    Slug,
    Text,
    Whole,
    Words,
)
from mutuality_federation.exports.rules import MOST_LINES
from mutuality_federation.totals import Standing, TotalsQuery

MOST = 2**53
STATE = (
    "told; too_uncertain: the standard error is more than 30 percent of it; suppressed: too few chapters stand behind "
    "it, or behind what is left when other units are taken from the whole; hidden: each chapter that counted it hid "
    "it; not_collected: nobody counted it. Only what is told has a number, and nothing else is zero"
)


class FileQuery(TotalsQuery):
    """Which figures of which periods, over which place, and as known when."""

    by_unit = Flag("Also each unit below, each with all below it", load_default=False)
    indicators = Words(Slug(), "Only these figures; none named: all", most=200, load_default=list)


class DefinitionOut(Output):
    """What a figure means."""

    code = Slug("Its name")
    title = Text("What it is called")
    rule = Text("What it counts, by which rule", longest=400)
    counts = Choice(Counts, "People, what was done, or tallies of who came")
    unit = Text("What one of it is", longest=40)
    group = Slug("Figures of one group divide the same people; null: none", allow_none=True)
    most_by_one = Whole("The most one person adds to it, or to its group")
    adds_up = Flag("Whether two periods side by side add up")
    modes = Words(Text(longest=16), "How it may leave a chapter", most=len(Mode))


class FigureOut(Output):
    """One figure of a period over a place, whether it is told and how sure it is, and what is behind it."""

    period = Period("The month, or the quarter, half or year", attribute="told.period")
    unit_id = Ref("The unit, with all below it; null is the whole body", allow_none=True)
    unit = Text("What the unit is called", allow_none=True)
    indicator = Slug("Which figure", attribute="told.indicator")
    state = Choice(Standing, STATE, attribute="told.state")
    total = Whole("The figure to be shown, never below zero", high=MOST, allow_none=True, attribute="told.total")
    reported = Whole(
        "The part chapters told, as it adds up: noise may make it negative. Add up this one further",
        low=-MOST,
        high=MOST,
        allow_none=True,
    )
    standard_error = Decimal(
        "How far the chapters' noise moves it, as a standard deviation; 0 without noise; null without numbers",
        low=0,
        high=MOST,
        allow_none=True,
        attribute="told.standard_error",
    )
    estimated = Whole("The part that is likely hidden, where some hid it: a guess", high=MOST, allow_none=True)
    likely = Whole("Both parts together, where some is hidden and can be guessed", high=MOST, allow_none=True)
    likely_error = Decimal("How far `likely` may be off, as a standard deviation", low=0, high=MOST, allow_none=True)
    least = Whole("The least it can be, where some is hidden", high=MOST, allow_none=True)
    most = Whole("The most, where some is hidden and all of that is small", high=MOST, allow_none=True)
    modes = Words(
        Text(longest=16), "How the figures behind it left the chapters", most=len(Mode), attribute="told.modes"
    )
    counted = Whole("From how many chapters a number came", attribute="told.move.counted")
    suppressed = Whole("How many chapters hid it", attribute="told.move.suppressed")
    not_collected = Whole("How many chapters did not count it", attribute="told.move.not_collected")
    nothing_to_report = Whole("How many had nothing to report", attribute="told.move.nothing_to_report")
    not_applicable = Whole("How many it does not apply to", attribute="told.move.not_applicable")
    chapters_reported = Whole("How many chapters reported the period", attribute="told.reported")
    chapters_expected = Whole("How many were expected to, and all that did", attribute="told.expected")


class FiguresAskedOut(Output):
    """What the file was asked for."""

    form = Slug("Which form")
    first = Month("The first month")
    last = Month("The last month")
    known_on = Day("As known at the end of this day; null is now", allow_none=True)


class FigureFileOut(Output):
    """A file of figures, with what each of them means."""

    body_id = Ref("The body")
    body = Text("What it is called")
    unit_id = Ref("Only this unit and below; null is the whole body", allow_none=True)
    asked = Part(FiguresAskedOut, "What was asked for")
    received_on = Day("The day the newest of it was received; null: nothing was", allow_none=True)
    definitions = Pieces(DefinitionOut, "What each figure in it means", most=1000)
    figures = Pieces(
        FigureOut,
        "Every figure by place and period; a period nobody reported is not there",
        most=MOST_LINES,
        attribute="lines",
    )
