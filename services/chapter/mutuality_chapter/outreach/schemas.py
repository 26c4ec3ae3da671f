"""Shapes of approaches. What tells of somebody is there while one goes on, and null after."""

from __future__ import annotations

from marshmallow import fields

from mutuality.schema import Choice, Day, Flag, Input, Month, Output, Pieces, Query, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.outreach.rules import Outcome, ReachKind, Source, StepKind


class ReachIn(Input):
    """One way to reach somebody."""

    kind = Choice(ReachKind, "By phone, mail, message or post", required=True)
    value = Text("The number, name or address", longest=200, required=True)


class ApproachIn(Input):
    """Somebody who might wish to come."""

    source = Choice(Source, "Where their name came from", required=True)
    reach = Pieces(ReachIn, "How they can be reached", fewest=1, most=4, required=True)
    name = Text("What they are called", longest=80, load_default=None, allow_none=True)
    note = Text("What one should know", longest=500, load_default=None, allow_none=True)
    captain_id = Ref("The member who looks after it", load_default=None, allow_none=True)


class ApproachChange(Input):
    """What of an approach may be changed; leave out what stays."""

    captain_id = Ref("The member who looks after it", allow_none=True)
    note = Text("What one should know", longest=500, allow_none=True)


class ReachOut(Output):
    """One way to reach somebody."""

    kind = Choice(ReachKind, "By phone, mail, message or post")
    value = Text("The number, name or address", longest=200)


class StepOut(Output):
    """A step that was taken."""

    step = Choice(StepKind, "Which")
    taken_on = Day("When")
    taken_by = Ref("The member who took it, if one did", allow_none=True)


class ApproachOut(Output):
    """An approach."""

    id = Ref("Its identifier")
    name = Text("What they are called; null once it has ended", longest=80, allow_none=True)
    note = Text("What one should know; null once it has ended", longest=500, allow_none=True)
    source = Choice(Source, "Where their name came from")
    captain_id = Ref("The member who looks after it; null if nobody does", allow_none=True)
    outcome = Choice(Outcome, "What came of it; null while it goes on", allow_none=True)
    begun_on = Day("When it began")
    last_on = Day("When the last step was taken, or when it began")
    ended_on = Day("When it ended", allow_none=True)
    version = Whole("Counts its changes", low=1)


class WholeApproachOut(ApproachOut):
    """An approach with all that belongs to it."""

    reach = Pieces(ReachOut, "How they can be reached; none once it has ended", most=4)
    steps = Pieces(StepOut, "The steps that were taken", most=3)
    next_step = Choice(StepKind, "The step that comes next, or may; null after the last", allow_none=True)
    next_from = Day("From when it may be taken", allow_none=True)


class ApproachQuery(PageQuery):
    """Which approaches."""

    is_going_on = Flag("Only those that go on, or only those that have ended", load_default=None)
    source = Choice(Source, "Only those whose names came from there", load_default=None)
    captain_id = Ref("Only those this member looks after", load_default=None)
    has_captain = Flag("Only those somebody looks after, or only those nobody does", load_default=None)


class StepIn(Input):
    """A step that is taken."""

    step = Choice(StepKind, "Which", required=True)
    taken_on = Day("When; today if left out", load_default=None, allow_none=True)


class EndingIn(Input):
    """How an approach ends."""

    outcome = Choice(Outcome, "What came of it", required=True)


class OptOutIn(Input):
    """Somebody asks never to be approached."""

    reach = Pieces(ReachIn, "However they could be reached", fewest=1, most=10, required=True)


class FiguresQuery(Query):
    """Which months."""

    first = Month("The first month", required=True)
    last = Month("The last month", required=True)


class FiguresOut(Output):
    """What was done in some months, and what came of it; nobody is named."""

    first = Month("The first month")
    last = Month("The last month")
    begun = Whole("Approaches begun")
    sources = fields.Dict(keys=fields.String(), values=Whole(), metadata={"description": "How many, by where from"})
    steps = fields.Dict(keys=fields.String(), values=Whole(), metadata={"description": "How many steps of each kind"})
    outcomes = fields.Dict(keys=fields.String(), values=Whole(), metadata={"description": "How many ended, by how"})
