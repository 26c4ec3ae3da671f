"""Shapes of coverage, report by report, and of completeness, in shares."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Month, Output, Period, Ref, Slug, Text, Whole, Words
from mutuality.web import PageQuery
from mutuality_federation.completeness.rules import Completeness

HUNDRED = 100


class CoverageQuery(PageQuery):
    """Which months, which form, which unit, and how much of the list."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)
    form = Slug("Only this form; else every form, and the standard one", load_default=None)
    unit_id = Ref("Only this unit and below", load_default=None)


class CoverageRowOut(Output):
    """How one chapter's report of a period stands."""

    chapter_id = Ref("The chapter")
    name = Text("What it is called")
    form = Slug("Which form")
    period = Period("The month, or the quarter, half or year")
    standing = Text("received, awaited, gap, overdue, excused, or nothing where none is asked", longest=16)
    due_on = Day("When it is due; null where no day is set, or none is expected", allow_none=True)
    missing = Words(Slug(), "Figures asked for by name of which the report that came tells no number", most=200)


class CoverageOut(Output):
    """How complete the figures are: counts over all that was asked for, and a page of chapters and periods."""

    first = Month("The first month")
    last = Month("The last month")
    expected = Whole("Reports that are asked for, of chapters that belonged at a period's end, and any that came")
    received = Whole("How many of those came")


class CompletenessQuery(CoverageQuery):
    """Which months, which form, which unit, as known when, and how much of the list."""

    known_on = Day("As it was known at the end of this day, by our clock, in UTC; else as it is now", load_default=None)


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
    """What the reports of one form come to in one unit for one period."""

    form = Slug("Which form")
    period = Period("The month, or the quarter, half or year")
    level = Text("The unit, without those below; or the body, for chapters in no unit", longest=64)


class CompletenessOut(SharesOut):
    """What all reports come to that were asked for, and a page of forms, units and periods."""

    first = Month("The first month")
    last = Month("The last month")
    known_on = Day("As it was known at the end of this day; null: as it is now", allow_none=True)
