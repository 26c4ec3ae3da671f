"""Shapes of positions, terms, tasks and warnings."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Input, Output, Part, Pieces, Ref, Text, Whole
from mutuality.web import PageQuery
from mutuality_chapter.positions.rules import Risk


class PositionIn(Input):
    """Something to look after."""

    title = Text("What it is called", required=True)
    duties = Text("What there is to do", longest=2000, load_default=None, allow_none=True)


class PositionChange(Input):
    """What of a position may be changed; leave out what stays."""

    title = Text("What it is called")
    duties = Text("What there is to do", longest=2000, allow_none=True)


class PositionOut(Output):
    """Something somebody looks after for the chapter."""

    id = Ref("Its identifier")
    title = Text("What it is called")
    duties = Text("What there is to do", longest=2000, allow_none=True)
    made_on = Day("Since when there is such a position")
    holder_id = Ref("The member who holds it; null while it is vacant", allow_none=True)
    ends_on = Day("The last day of their term, if it has one", allow_none=True)
    version = Whole("Counts its changes", low=1)


class TermIn(Input):
    """Somebody takes a position on."""

    member_id = Ref("Who", required=True)
    began_on = Day("When the term begins; today if left out", load_default=None, allow_none=True)
    months = Whole(
        "For how many months; as long as the policy allows if left out",
        low=1,
        high=600,
        load_default=None,
        allow_none=True,
    )


class TermOut(Output):
    """A time for which somebody holds a position."""

    id = Ref("Its identifier")
    position_id = Ref("The position")
    member_id = Ref("Who holds it")
    began_on = Day("When it begins")
    ends_on = Day("Its last day, if it has one", allow_none=True)
    left_on = Day("When it was laid down", allow_none=True)


class WarningRuleOut(Output):
    """The rule of the policy in force that warns; nothing is refused by it."""

    key = Text("The key", longest=64)
    value = Whole("How many it asks for")
    version = Whole("Under which version")
    set_by = Text("Who set it", longest=200)


class WarningOut(Output):
    """Something that endangers the chapter's continuity."""

    risk = Choice(Risk, "What it is")
    detail = Text("In a sentence", longest=400)
    position_id = Ref("The position it lies in", allow_none=True)
    rule = Part(WarningRuleOut, "The rule that warns, where the policy does", allow_none=True)


class ContinuityOut(Output):
    """What the chapter's continued existence hangs on."""

    helpers = Whole("How many helpers there are")
    warnings = Pieces(WarningOut, "What endangers it", most=1000)


class TaskIn(Input):
    """Something small there is to do."""

    title = Text("What there is to do", required=True)


class TaskOut(Output):
    """Something small somebody does for the chapter once."""

    id = Ref("Its identifier")
    title = Text("What there is to do")
    made_on = Day("Since when it stands here")
    taker_id = Ref("The member who took it on", allow_none=True)
    done_on = Day("When it was done", allow_none=True)
    version = Whole("Counts its changes", low=1)


class TaskQuery(PageQuery):
    """Which tasks."""

    is_free = Flag("Only those nobody took on yet, or only the others", load_default=None)
