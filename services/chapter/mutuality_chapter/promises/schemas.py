"""Shapes of what we promise of forms."""

from __future__ import annotations

from mutuality.schema import Day, Input, Moment, Output, Period, Slug, Text, Whole


class FormPromiseIn(Input):
    """Which periods of a form we will answer."""

    from_period = Period("The first", required=True)
    until_period = Period("The last; null: until we say otherwise", allow_none=True, load_default=None)
    decided_on = Day("When our members, or whoever they trusted with it, decided", required=True)


class FormPromiseOut(Output):
    """What we promised of a form."""

    number = Whole("Counts what we promised; of one form the highest holds", low=1)
    form = Slug("Which form")
    from_period = Period("The first period; null: we promised nothing more", allow_none=True)
    until_period = Period("The last; null: until we say otherwise", allow_none=True)
    decided_on = Day("When it was decided", allow_none=True)
    said_on = Day("From which day it holds; what was over by then was as we promised before")
    said_by = Text("Whose account said it; this stays here", longest=64)
    said_at = Moment("When")
