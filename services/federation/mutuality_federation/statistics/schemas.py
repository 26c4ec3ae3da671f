"""Shapes of figures, and of what would come of some."""

from __future__ import annotations

from mutuality.disclosure import State
from mutuality.schema import (
    Choice,
    Input,
    Output,
    Part,
    Period,
    Pieces,
    Ref,
    Slug,
    Text,
    Whole,
    Words,
)
from mutuality.web import PageQuery


class RowsQuery(PageQuery):
    """Which month."""

    period = Period("The month, or the quarter, half or year", required=True)


class RowOut(Output):
    """One chapter's figure, as it left the chapter."""

    chapter_id = Ref("The chapter")
    indicator = Slug("Which figure")
    state = Choice(State, "Whether it is a number")
    value = Whole("The number, if it is", allow_none=True)


class RowsOut(Output):
    """Every chapter's figures for a month, a page of them."""

    period = Period("The month, or the quarter, half or year")


class IndicatorOut(Output):
    """One figure of the dictionary."""

    code = Slug("Its short name")
    title = Text("What it is called")
    rule = Text("How it is counted", longest=400)
    counts = Text("people or activity", longest=16)
    unit = Text("What one is", longest=32)
    mode = Text("How it leaves a chapter", longest=16)


class IndicatorsOut(Output):
    """The dictionary of figures."""

    version = Whole("Its version", low=1)
    items = Pieces(IndicatorOut, "Every figure", most=1000)


class ReportRefusalOut(Output):
    """Why nothing of it would be taken."""

    code = Text("The type of the problem", longest=64)
    pointers = Words(Text(longest=200), "Each place it lies at; none: the report as a whole", most=400)
    says = Text("What is wrong", longest=2000)


class ReportTrialIn(Input):
    """A report to try."""

    data = Text("What it would say: JSON, the very bytes that would be sealed", longest=900_000, required=True)


class ReportTrialOut(Output):
    """What would come of a report: all that was sent, and what it replaces, is one of these."""

    sent = Whole("Figures it says, and those it takes away by leaving them out")
    created = Whole("Figures that are new")
    changed = Whole("Figures that are others than before")
    unchanged = Whole("Figures that stay")
    deleted = Whole("Figures it takes away by leaving them out")
    rejected = Whole("Figures that are not taken; all of them or none")
    refusal = Part(ReportRefusalOut, "Why; null where it would be taken", allow_none=True)
