"""Shapes of our body's forms as we answer them."""

from __future__ import annotations

from mutuality.forms import Severity
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Period, Pieces, Slug, Text, Whole
from mutuality_chapter.answering.rules import Standing
from mutuality_chapter.reporting import PreviewOut


class Due(Output):
    """When an answer is due, late and closed, as far as the form names such days."""

    due_on = Day("The day it is due; null: none is named", allow_none=True)
    late_after = Day("The last day before it is late", allow_none=True)
    closes_on = Day("The last day it is taken; null: always", allow_none=True)


class OwedOut(Due):
    """A period a form asks about."""

    form = Slug("Which form")
    edition = Whole("Which edition of it asks", low=1)
    title = Text("What it is called")
    period = Period("The period")
    standing = Choice(Standing, "How it stands today")


class OwedListOut(Output):
    """What our body's forms ask of us."""

    items = Pieces(OwedOut, "Form by form, the newest period first", most=10_000)


class LookedOut(Output):
    """One check of the form, on what we count ourselves."""

    name = Slug("What it is called")
    says = Text("What it asks", longest=400)
    severity = Choice(Severity, "A warning may be passed with an explanation, an error may not")
    holds = Flag("Whether our figures hold it, or it leaves out what is not there")


class UnusualOut(Output):
    """A figure outside what is usual."""

    indicator = Slug("Which figure")
    low = Whole("What is usual, at least", allow_none=True)
    high = Whole("What is usual, at most", allow_none=True)
    is_explained = Flag("Whether we explained the number it comes to")


class AnswerOut(PreviewOut, Due):
    """What would leave of a period on a form, what stays, and how the form's checks come out."""

    checks = Pieces(LookedOut, "Every check of the form")
    unusual = Pieces(UnusualOut, "Figures outside what is usual: each needs an explanation before it leaves")


class ExplanationIn(Input):
    """An explanation of a figure."""

    says = Text("Why it is right; it stays here, and names nobody", longest=500, shortest=1, required=True)


class ExplanationOut(Output):
    """An explanation of a figure of a period, about the number it came to."""

    period = Period("The period")
    indicator = Slug("Which figure")
    value = Whole("The number it is about")
    says = Text("Why it is right", longest=500)
    said_at = Moment("When it was said")
    said_by = Text("The account that did; this stays here", longest=64)
    version = Whole("Counts what was said of it", low=1)
