"""Shapes of what our body says of our reports."""

from __future__ import annotations

from mutuality.language.feedback import ExceptionKind
from mutuality.schema import Choice, Day, Moment, Output, Period, Ref, Slug, Text


class ExceptionToldOut(Output):
    """An exception for us."""

    id = Ref("Its identifier at the federation")
    kind = Choice(ExceptionKind, "reopened: we may report it until a day; excused: no report of it is expected")
    form = Slug("Which form")
    period = Period("The month, or the quarter, half or year")
    until = Day("The last day our report is taken; null where we are excused", allow_none=True)
    reason = Text("Why", longest=1000)
    granted_at = Moment("When it was granted")
