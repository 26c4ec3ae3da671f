"""Shapes of what is due, and of reviews."""

from __future__ import annotations

from mutuality.schema import Choice, Day, Flag, Moment, Output, Pieces, Ref, Slug, Text
from mutuality_chapter.dues.rules import DueKind


class DueOut(Output):
    """One thing that is due of us."""

    kind = Choice(DueKind, "Asked by a campaign, never answered, or lapsing")
    title = Text("The campaign, or the edition")
    edition_id = Ref("The edition")
    item = Slug("The item")
    due_on = Day("By when; null where the policy sets no day", allow_none=True)
    overdue_after = Day("The last day before it is overdue", allow_none=True)
    is_overdue = Flag("Whether that has passed")


class DuesOut(Output):
    """All that is due of us."""

    items = Pieces(DueOut, "The earliest first", most=100_000)


class ReviewOut(Output):
    """How an officer sees what we said last of an item."""

    edition_id = Ref("The edition")
    item = Slug("The item")
    view = Text("How they see it: met, partly or not_met", longest=16)
    reason = Text("Why", longest=2000)
    reviewed_at = Moment("When")
