"""What a chapter is told of items in its feed: what is asked of it by when, and how officers see what it said."""

from __future__ import annotations

import marshmallow as ma

from mutuality.guidance import MOST_ITEMS
from mutuality.schema import Day, Moment, Pieces, Ref, Slug, Text, Whole


class PlaceShape(ma.Schema):
    """An item, as an edition in effect names it."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE

    edition_id = Ref(required=True)
    item = Slug(required=True)


class CampaignShape(ma.Schema):
    """What a body asks to be attested anew, in the round that runs, and why."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE

    id = Ref(required=True)
    title = Text(required=True)
    reason = Text(longest=1000, required=True)
    items = Pieces(PlaceShape, most=MOST_ITEMS, required=True)
    number = Whole(low=1, required=True)
    opens_on = Day(required=True)
    due_on = Day(required=True)
    overdue_after = Day(required=True)


class ReviewShape(ma.Schema):
    """How an officer sees what the chapter said last of an item."""

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE

    edition_id = Ref(required=True)
    item = Slug(required=True)
    view = Text(longest=16, required=True)
    reason = Text(longest=2000, required=True)
    reviewed_at = Moment(required=True)


class WaiverShape(ma.Schema):
    """That the chapter is excused from an item, why and until when.

    `set_by` is the unit whose rule it is excused from, null where it is the body's; `ended_on` is there where it was
    ended before its day.
    """

    class Meta:
        """Leave out what is new."""

        unknown = ma.EXCLUDE

    id = Ref(required=True)
    guideline = Slug(required=True)
    item = Slug(required=True)
    set_by = Ref(allow_none=True, required=True)
    reason = Text(longest=1000, required=True)
    from_on = Day(required=True)
    until = Day(required=True)
    ended_on = Day(allow_none=True, required=True)
    end_reason = Text(longest=1000, allow_none=True, required=True)
