"""Shapes of growth, of the services chapters began among, and of the definition."""

from __future__ import annotations

from marshmallow import fields

from mutuality.definition import DefinitionPoint, Stand
from mutuality.disclosure import FLOOR, State
from mutuality.policy import KEYS
from mutuality.schema import Choice, Month, Output, Part, Pieces, Query, Ref, Text, Whole
from mutuality.web import PageQuery
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


class UnitsGrowthQuery(GrowthQuery, PageQuery):
    """From when to when, unit by unit."""


class UnitGrowthOut(Output):
    """How the chapters now in a unit and below it came and grew."""

    unit_id = Ref("The unit")
    name = Text("What it is called")
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


class UnitQuery(Query):
    """Of which unit."""

    unit_id = Ref("Only chapters now in this unit and below", load_default=None)


class ChapterCountOut(Output):
    """How many chapters: to the nearest five, and no number below the floor."""

    state = Choice(State, "`counted`, or `suppressed` where they are too few")
    value = Whole("The number, if there is one", allow_none=True)


class BegunAmongOut(Output):
    """How many chapters began where services were so."""

    value = Text("How services were", longest=32)
    begun = Part(ChapterCountOut, "How many of the chapters that told it began so")
    active = Part(ChapterCountOut, "How many of those are active today")


class FormationCountsOut(Output):
    """Among which formal services chapters began, of those that told it."""

    floor = Whole("The least number of chapters that is shown", low=FLOOR)
    told = Part(ChapterCountOut, "How many chapters told it")
    adequacy = Pieces(BegunAmongOut, "By how well the services met the concern", most=10)
    availability = Pieces(BegunAmongOut, "By how easily people got them", most=10)
    gaps = Pieces(BegunAmongOut, "By what they left open; a chapter may have told several", most=20)


class RuleInTheWayOut(Output):
    """A key of the policy in force that stands in the way."""

    key = Text("The key", longest=64)
    value = fields.Raw(metadata={"description": "Its value"})
    asks = Text("What that asks", longest=400)
    version = Whole("Under which version of the policy")
    set_by = Text("Who set it", longest=64)


class PolicyPointOut(Output):
    """How the policy of a body stands on one point."""

    number = Whole("Which of the seven", low=1, high=7)
    point = Choice(DefinitionPoint, "Its name")
    asks = Text("What it asks", longest=400)
    stand = Choice(Stand, "Whether the policy leaves it so, in part, not, or none is known")
    reason = Text("What stands in the way, if anything does", longest=400, allow_none=True)
    rules = Pieces(RuleInTheWayOut, "By which keys", most=len(KEYS))


class BodyDefinitionOut(Output):
    """How the policy of a body stands on what a mutual help group is; not whether its chapters are such groups."""

    body_id = Ref("The body")
    version = Whole("Which version of its policy was in force; 0 is none")
    points = Pieces(PolicyPointOut, "The seven points", most=7)


class PointCountOut(Output):
    """How many chapters stand how on one point."""

    number = Whole("Which of the seven", low=1, high=7)
    point = Choice(DefinitionPoint, "Its name")
    asks = Text("What it asks", longest=400)
    yes = Part(ChapterCountOut, "It is so")
    mixed = Part(ChapterCountOut, "It is so in part")
    no = Part(ChapterCountOut, "It is not so")
    not_known = Part(ChapterCountOut, "Nothing shows it yet")


class DefinitionCountsOut(Output):
    """How active chapters stand on the seven points, of those that told it."""

    floor = Whole("The least number of chapters that is shown", low=FLOOR)
    told = Part(ChapterCountOut, "How many chapters told it")
    points = Pieces(PointCountOut, "The seven points", most=7)
