"""The shape of a waiver we were told of."""

from __future__ import annotations

from mutuality.guidance import WaiverState
from mutuality.schema import Choice, Day, Flag, Output, Ref, Slug, Text


class WaiverOut(Output):
    """That we are excused from an item."""

    id = Ref("Its identifier at the federation")
    guideline = Slug("The guideline")
    item = Slug("The item")
    set_by = Ref("The unit whose rule we are excused from; null: it is our body's", allow_none=True)
    reason = Text("Why", longest=1000)
    from_on = Day("The first day")
    until = Day("The last day")
    state = Choice(WaiverState, "How it stands today; an orphan is from what is not asked of us so any more")
    ends_soon = Flag("Whether it ends within sixty days")
    ended_on = Day("From which day on it was ended early; null where it was not", allow_none=True)
    end_reason = Text("Why it was", longest=1000, allow_none=True)
