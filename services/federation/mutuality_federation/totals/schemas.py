"""Shapes of totals, series and estimates."""

from __future__ import annotations

from mutuality.disclosure import Mode
from mutuality.language import STANDARD
from mutuality.periods import MOST_MONTHS
from mutuality.schema import Choice, Day, Decimal, Month, Output, Period, Pieces, Query, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_federation.totals.rules import Guessed, Standing

MOST = 2**53
STATE = (
    "told; too_uncertain: the standard error is more than 30 percent of it; suppressed: too few chapters stand behind "
    "it, or behind what is left when other units are taken from the whole; hidden: each chapter that counted it hid "
    "it; not_collected: nobody counted it; not_reported: no report of the period came"
)


class SpanQuery(Query):
    """Which periods, of which form, and as known when."""

    first = Month("The first month in which a period begins", required=True)
    last = Month("The last month in which one begins", required=True)
    form = Slug("Which form", load_default=STANDARD)
    known_on = Day("As it was known at the end of this day, by our clock, in UTC; else as it is now", load_default=None)


class TotalsQuery(SpanQuery):
    """Which periods, and of which unit."""

    unit_id = Ref("Only this unit and below", load_default=None)


class SeriesQuery(TotalsQuery):
    """Which figure, over which periods, and of which unit."""

    indicator = Slug("Which figure", required=True)


class UnitsQuery(SpanQuery, PageQuery):
    """Which periods, and which figure."""

    indicator = Slug("Only this figure", load_default=None)


class EstimatesQuery(Query):
    """Which periods, of which form, and of which unit."""

    first = Month("The first month in which a period begins", required=True)
    last = Month("The last month in which one begins", required=True)
    form = Slug("Which form", load_default=STANDARD)
    unit_id = Ref("Only this unit and below", load_default=None)
    indicator = Slug("Which figure", required=True)


class TotalOut(Output):
    """One figure's total for a period, whether it can be told and how sure it is, and what is behind it."""

    indicator = Slug("Which figure")
    title = Text("What it is called")
    period = Period("The month, or the quarter, half or year")
    state = Choice(Standing, STATE)
    total = Whole("What chapters let out, added up, never shown below zero; told only", high=MOST, allow_none=True)
    added_up = Whole(
        "The same as it was added up, which noise may make negative: add up this one further; told only",
        low=-MOST,
        high=MOST,
        allow_none=True,
    )
    standard_error = Decimal(
        "How far the chapters' noise moves it, as a standard deviation; 0 without noise; null without numbers",
        low=0,
        high=MOST,
        allow_none=True,
    )
    modes = Words(Text(longest=16), "How the figures behind it left the chapters", most=len(Mode))
    counted = Whole("From how many chapters a number came", attribute="move.counted")
    suppressed = Whole(
        "How many chapters hid it, among them all that had a small number; none of it is in the total",
        attribute="move.suppressed",
    )
    not_collected = Whole("How many chapters did not count it", attribute="move.not_collected")
    nothing_to_report = Whole("How many chapters had nothing to report", attribute="move.nothing_to_report")
    not_applicable = Whole("How many chapters it does not apply to", attribute="move.not_applicable")
    reported = Whole("How many chapters reported the period")
    expected = Whole("How many were expected to, and all that did")


class TotalsOut(Output):
    """Totals by period."""

    first = Month("The first month")
    last = Month("The last month")
    known_on = Day("As known at the end of this day; null is now", allow_none=True)
    items = Pieces(TotalOut, "Every figure by period", most=MOST_MONTHS * 1000)


class SeriesOut(Output):
    """One figure in the order of time, without a gap."""

    indicator = Slug("Which figure")
    unit_id = Ref("Only this unit and below; null is the whole body", allow_none=True)
    known_on = Day("As known at the end of this day; null is now", allow_none=True)
    points = Pieces(TotalOut, "Every period, the earliest first; a period nobody reported is there too", most=1000)


class UnitTotalOut(TotalOut):
    """One figure's total over a unit and below it."""

    unit_id = Ref("The unit")


class EstimateOut(Output):
    """What one figure of a period likely comes to, with what chapters hid: a guess, and never a count."""

    period = Period("The month, or the quarter, half or year", attribute="told.period")
    state = Choice(
        Guessed,
        "estimated; too_uncertain: the standard error is more than 30 percent, or nothing was published to guess from; "
        "suppressed: too few chapters told a number; not_collected: nobody counted it",
    )
    reported = Whole("The part chapters told; null if suppressed or not counted", low=-MOST, high=MOST, allow_none=True)
    estimated = Whole("The part that is likely hidden; where estimated alone", high=MOST, allow_none=True)
    likely = Whole("Both together; where estimated alone", high=MOST, allow_none=True)
    standard_error = Decimal(
        "How far `likely` may be off by noise, rounding and the guess, as a standard deviation; where estimated alone",
        low=0,
        high=MOST,
        allow_none=True,
    )
    least = Whole("The least it can be, certain but for noise; null as `reported` is", high=MOST, allow_none=True)
    most = Whole(
        "The most, if no hidden figure is above the least that is told; null as `reported` is",
        high=MOST,
        allow_none=True,
    )
    counted = Whole("How many chapters told a number", attribute="told.move.counted")
    suppressed = Whole("How many hid it", attribute="told.move.suppressed")
    chapters_reported = Whole("How many chapters reported the period", attribute="told.reported")
    chapters_expected = Whole("How many were expected to, and all that did", attribute="told.expected")


class EstimatesOut(Output):
    """What one figure likely comes to."""

    indicator = Slug("Which figure")
    unit_id = Ref("Only this unit and below; null is the whole body", allow_none=True)
    items = Pieces(EstimateOut, "Every period that was reported, the earliest first", most=1000)
