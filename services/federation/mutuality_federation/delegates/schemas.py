"""Shapes of delegates: whose they are, and for how long."""

from __future__ import annotations

from mutuality.schema import Day, Input, Moment, Output, Ref, Text


class DelegationIn(Input):
    """That a unit sends a delegate."""

    from_on = Day("From which day", required=True)
    until_on = Day("The last day of the term", required=True)


class DelegationOut(Output):
    """What was said of a delegate; the newest of each chapter and unit holds."""

    chapter_id = Ref("The chapter that sends it; null: a unit", allow_none=True)
    unit_id = Ref("The unit that sends it; null: a chapter", allow_none=True)
    from_on = Day("From which day; null: nobody any more", allow_none=True)
    until_on = Day("The last day of the term", allow_none=True)
    said_by = Text("The account, or the chapter, that said so", longest=64)
    said_at = Moment("When")
