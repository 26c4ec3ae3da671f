"""Shapes of exceptions."""

from __future__ import annotations

from mutuality.language import STANDARD
from mutuality.language.feedback import ExceptionKind
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Period, Ref, Slug, Text
from mutuality.web import PageQuery


class ExcuseIn(Input):
    """A period of which no report is expected of a chapter."""

    form = Slug("Which form", load_default=STANDARD)
    period = Period("The month, or the quarter, half or year", required=True)
    reason = Text("Why; the chapter reads it, and it is kept for ever; name no person", longest=1000, required=True)


class ReopeningIn(ExcuseIn):
    """A closed period that a chapter may report until a day."""

    until = Day("The last day, at most twelve months ahead", required=True)


class ExceptionQuery(PageQuery):
    """Which exceptions."""

    chapter_id = Ref("Only those of this chapter", load_default=None)
    period = Period("Only those of this period", load_default=None)


class ExceptionOut(Output):
    """An exception for one chapter and period."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter")
    kind = Choice(ExceptionKind, "reopened until a day, or excused")
    form = Slug("Which form")
    period = Period("The month, or the quarter, half or year")
    until = Day("The last day it is open again; null where it is excused", allow_none=True)
    reason = Text("Why", longest=1000)
    is_running = Flag("Whether it still holds today")
    granted_by = Text("Who granted it", longest=64)
    granted_at = Moment("When")
