"""Shapes of completeness."""

from __future__ import annotations

from mutuality.schema import Choice, Month, Output, Period, Query, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_federation.completeness.rules import Completeness

HUNDRED = 100


class SpanQuery(Query):
    """Which months, and which unit."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)
    unit_id = Ref("Only this unit and below", load_default=None)


class CompletenessQuery(SpanQuery, PageQuery):
    """Which months, which unit, and how much of the list."""


class SharesOut(Output):
    """How many reports were expected, how many of those came, and when."""

    state = Choice(Completeness, "Whether any report was expected; where none was there is no share, and not 0")
    expected = Whole("Reports that are expected, and any that came; a chapter that is excused is not expected")
    received = Whole("How many of those came")
    on_time = Whole("How many we received by their day, by our own clock, whatever the chapter says")
    late = Whole("How many we received after it; late is not closed")
    awaited = Whole("How many did not come, and whose day has not passed")
    missing = Whole("How many did not come by their day")
    excused = Whole("How many are excused with a reason, and did not come")
    completeness = Whole("Received of expected, in whole per cent rounded down", high=HUNDRED, allow_none=True)
    timeliness = Whole("On time of those whose day passed or that came, likewise", high=HUNDRED, allow_none=True)


class PlaceOut(SharesOut):
    """What the reports of one unit come to for one period."""

    period = Period("The month, or the quarter, half or year")
    level = Text("The unit, without those below; or the body, for chapters in no unit", longest=64)


class CompletenessOut(SharesOut):
    """What all reports come to that were asked for, and a page of units and periods."""

    first = Month("The first month")
    last = Month("The last month")
