"""Shapes of figures noted by hand."""

from __future__ import annotations

from mutuality.schema import Choice, Input, Moment, Output, Period, Slug, Text, Whole
from mutuality_chapter.noting.rules import Noted

MOST = 2**53 - 1


class NotedFigureIn(Input):
    """A figure of our body's own, or why there is no number."""

    state = Choice(Noted, "Whether it was counted, and if not, why", required=True)
    value = Whole("The number, where it was counted", high=MOST, allow_none=True, load_default=None)
    largest = Whole("The most one person added to it", low=1, high=1000, allow_none=True, load_default=None)
    comment = Text("What to know of it; it stays here", longest=500, allow_none=True, load_default=None)


class NotedFigureOut(Output):
    """A figure as it is noted."""

    period = Period("The period")
    indicator = Slug("Which figure")
    state = Choice(Noted, "Whether it was counted, and if not, why")
    value = Whole("The number, if there is one", allow_none=True)
    largest = Whole("The most one person added to it, if that was said", allow_none=True)
    comment = Text("What to know of it", longest=500, allow_none=True)
    noted_at = Moment("When it was noted")
    noted_by = Text("The account that did; this stays here", longest=64)
    version = Whole("Counts what was noted of it", low=1)
