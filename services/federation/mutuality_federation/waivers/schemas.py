"""Shapes of waivers."""

from __future__ import annotations

from mutuality.guidance import WaiverState
from mutuality.schema import Choice, Day, Flag, Input, Moment, Output, Query, Ref, Slug, Text, Whole
from mutuality.web import PageQuery


class WaiverIn(Input):
    """A chapter excused from one item."""

    guideline_id = Ref("The guideline", required=True)
    item = Slug("Which of its items, by a name it has or had", required=True)
    reason = Text("Why; the chapter reads it, and it is kept for ever; name no person", longest=1000, required=True)
    from_on = Day("The first day, today or later", required=True)
    until = Day("The last day, at most 24 months later; no waiver is without", allow_none=True, load_default=None)


class EndIn(Input):
    """Why a waiver is ended before its day."""

    reason = Text("Why; the chapter reads it", longest=1000, required=True)


class DayQuery(Query):
    """As of which day."""

    on = Day("As of the end of this day; today if left out", load_default=None)


class WaiverQuery(PageQuery, DayQuery):
    """Which waivers, as of which day."""

    state = Choice(WaiverState, "Only those that stand so", load_default=None)
    item = Slug("Only those from items of this name, today's or the one they were granted under", load_default=None)
    guideline_id = Ref("Only those from items of this guideline", load_default=None)
    ends_within = Whole("Only those that hold on or will, and end within so many days", high=366, load_default=None)


class BodyWaiverQuery(WaiverQuery):
    """Which waivers of a body."""

    unit_id = Ref("Only those of chapters of this unit and below", load_default=None)


class WaiverOut(Output):
    """A waiver, and how it stands."""

    id = Ref("Its identifier")
    chapter_id = Ref("The chapter that is excused")
    guideline_id = Ref("The guideline")
    guideline = Slug("Its name")
    edition_id = Ref("The edition that asked the item when it was granted")
    item = Slug("The item, as that edition calls it")
    item_now = Slug("What the item is called that day; null where the chapter is not asked it", allow_none=True)
    force = Text("The item's own force when it was granted; null: the default", longest=16, allow_none=True)
    set_by = Text("The level that asked it so and excuses from it: the body, or a unit", longest=64)
    reason = Text("Why", longest=1000)
    from_on = Day("The first day")
    until = Day("The last day")
    state = Choice(WaiverState, "How it stands")
    days_left = Whole("How many days after that one it still holds; null where it does not", allow_none=True)
    ends_soon = Flag("Whether it ends within sixty days")
    granted_by = Text("Who granted it", longest=64)
    granted_at = Moment("When")
    ended_on = Day("From which day on it was ended early; null where it was not", allow_none=True)
    end_reason = Text("Why it was", longest=1000, allow_none=True)
    ended_by = Text("By whom", longest=64, allow_none=True)
