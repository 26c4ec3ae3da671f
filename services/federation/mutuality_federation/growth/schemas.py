"""Shapes of growth."""

from __future__ import annotations

from mutuality.schema import Choice, Month, Output, Pieces, Query, Ref, Text, Whole
from mutuality_federation.bodies import Origin
from mutuality_federation.growth.rules import MOST_POINTS, By, Every

PERIOD = "The month, such as `2026-03`, or the year"
MOST_GROUPS = 1000


class GrowthQuery(Query):
    """From which month to which, in months or years: at most 240 points."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)
    every = Choice(Every, "How far apart the points are", load_default=Every.YEAR)


class BodyGrowthQuery(GrowthQuery):
    """From when to when, and of which unit."""

    unit_id = Ref("Only chapters now in this unit and below", load_default=None)


class GrowthOfAllQuery(GrowthQuery):
    """From when to when, of which bodies, told apart by what."""

    by = Choice(By, "By what bodies are told apart", load_default=By.ALL)
    body_id = Ref("Only this body", load_default=None)
    origin = Choice(Origin, "Only bodies of this kind of origin", load_default=None)
    concern = Text("Only bodies with exactly this concern", load_default=None)


class GrowthPointOut(Output):
    """A month or a year."""

    period = Text(PERIOD, longest=7)
    begun = Whole("How many began in it")
    closed = Whole("How many ended in it")
    active = Whole("How many were active at its end: begun, and neither ended nor resting")


class BodyGrowthOut(Output):
    """How the chapters of a body came and grew."""

    body_id = Ref("The body")
    unit_id = Ref("The unit, if it is about one", allow_none=True)
    points = Pieces(GrowthPointOut, "Every month or year asked for", most=MOST_POINTS)


class GrowthSeriesOut(Output):
    """How one group of bodies grew."""

    group = Text("The concern, the kind of origin, or `all`")
    bodies = Pieces(GrowthPointOut, "The bodies themselves, by when each was formed, else joined", most=MOST_POINTS)
    chapters = Pieces(GrowthPointOut, "The chapters of those bodies that show them to everybody", most=MOST_POINTS)
    shown = Whole("How many bodies of the group show how many chapters they have")
    hidden = Whole("How many do not, since their `number_visibility.totals` is not `public`")


class GrowthOut(Output):
    """How groups for mutual help came and grew."""

    items = Pieces(GrowthSeriesOut, "Group by group", most=MOST_GROUPS)
