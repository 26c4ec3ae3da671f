"""Shapes of changes."""

from __future__ import annotations

from mutuality.schema import Choice, Flag, Moment, Output, Part, Pieces, Query, Ref, Text, Whole
from mutuality_federation.changes.rules import ChangeKind
from mutuality_federation.listings import SeenOut

MOST = 500
LARGEST = 2**53 - 1


class ChangesQuery(Query):
    """From where, and whose."""

    after = Whole("The `after` of the last answer; 0 for all there is", high=LARGEST, load_default=0)
    limit = Whole("How many at most, 1 to 500", low=1, high=MOST, load_default=100)
    chapter_id = Ref("Only of this chapter", load_default=None)
    key = Text(
        "The key of a body whose feeds are read by key; better sent as `Authorization: Bearer`", load_default=None
    )


class ListingChangeOut(Output):
    """One change of what the public sees of a listing."""

    number = Whole("Its number; later changes have higher ones")
    id = Ref("Its identifier; it never changes, so that a change told twice is known again")
    listing_id = Ref("The listing")
    chapter_id = Ref("The chapter that owns it; null where it is relayed", allow_none=True)
    kind = Choice(ChangeKind, "Whether it is new, changed, or gone")
    at = Moment("When")
    listing = Part(SeenOut, "What the public saw from then on; null once gone or taken back", allow_none=True)


class ListingChangesOut(Output):
    """The newest change of each listing that changed, in the order in which it came about."""

    items = Pieces(ListingChangeOut, "At most `limit` of them", most=MOST)
    after = Whole("Ask for what came after this number next time")
    has_more = Flag("Whether there are more already")
