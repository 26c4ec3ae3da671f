"""Shapes of closures and of the days on which a meeting is due."""

from __future__ import annotations

from mutuality.schema import Day, Flag, Input, Month, Output, Pieces, Query, Ref, Whole
from mutuality.web import PageQuery


class ClosureIn(Input):
    """A place is closed for some days."""

    venue_id = Ref("The place", required=True)
    first = Day("The first day on which it is closed", required=True)
    last = Day("The last day on which it is closed, at most 366 days in all", required=True)


class ClosureOut(Output):
    """The days on which a place is closed; it holds for every meeting there."""

    id = Ref("Its identifier")
    venue_id = Ref("The place")
    first = Day("The first day on which it is closed")
    last = Day("The last day on which it is closed")
    version = Whole("Counts its changes", low=1)


class ClosureQuery(PageQuery):
    """Which closures."""

    venue_id = Ref("Only those of this place", load_default=None)


class DaysQuery(Query):
    """Which month."""

    month = Month("The month", required=True)


class DueDay(Output):
    """A day on which a meeting is due."""

    day = Day("The day")
    is_closed = Flag("Whether its place is closed, so that nobody meets")


class DaysOut(Output):
    """The days of a month on which a meeting is due."""

    month = Month("The month")
    items = Pieces(DueDay, "Each day; none where it meets by appointment", most=31)
