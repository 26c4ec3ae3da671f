"""Shapes of the sources of units, of the looks at them, and of what they bring."""

from __future__ import annotations

from marshmallow import fields

from mutuality.polled.schemas import (
    MOST_ROWS,
    LineOut,
    PollLinesOut,
    PollOut,
    SourceChange,
    SourceIn,
    SourceOut,
    WaitingRowOut,
)
from mutuality.schema import Choice, Day, Flag, Input, Output, Pieces, Query, Ref, Text, WallTime, Whole, Zone
from mutuality.web import PageQuery
from mutuality_federation.chapters import Office
from mutuality_federation.sources.rules import Decision, Why

MOST_SHOWN = 1000
RECORD = "Whether it is the unit's owner of record: of two sources with one meeting, this one's is relayed"

__all__ = ["WaitingRowOut"]


class SourcesQuery(Query):
    """Whose sources."""

    unit_id = Ref("Only of this unit and those below it", load_default=None)


class UnitSourceIn(SourceIn):
    """A list other software keeps for a unit."""

    unit_id = Ref("The unit that asks for it", required=True)
    zone = Zone("IANA zone of rows that name none", required=True)
    is_owner_of_record = Flag(RECORD, load_default=False)


class UnitSourceChange(SourceChange):
    """What to change of a source."""

    is_owner_of_record = Flag(RECORD)


class UnitSourceOut(SourceOut):
    """A source of a unit and how it stands."""

    unit_id = Ref("The unit that asked for it")
    is_owner_of_record = Flag(RECORD)


class UnitSourcesOut(Output):
    """Sources."""

    items = Pieces(UnitSourceOut, "Each source, by its name", most=MOST_SHOWN)


class UnitPollOut(PollOut):
    """One look at a source."""

    counts = fields.Dict(
        keys=fields.String(),
        values=Whole(),
        allow_none=True,
        metadata={"description": "How many rows came to which outcome; null where nothing was taken in"},
    )


class UnitPollLinesOut(PollLinesOut, UnitPollOut):
    """One look at a source, with the receipt of every row."""

    lines = Pieces(LineOut, "Every row; null where nothing was taken in", most=MOST_ROWS, allow_none=True)


class RelayedQuery(PageQuery):
    """Which meetings."""

    is_aside = Flag("Only those that stand back, or only those that do not", load_default=None)


class RelayedOut(Output):
    """A meeting a source brings, and for what it stands back."""

    id = Ref("Its listing, at /v1/listings, while it is relayed")
    slug = Text("Its name in the source", longest=255)
    name = Text("What it is called", longest=255)
    weekday = Whole("1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True)
    starts = WallTime("Local wall time", allow_none=True)
    aside_for = Ref("The listing of the same meeting for which it stands back", allow_none=True)
    aside_why = Choice(Why, "Why it stands back; null while it is relayed", allow_none=True)
    decided = Choice(Decision, "What an office said by hand", allow_none=True)
    decided_by = Choice(Office, "Which office said it, never who", allow_none=True)
    decided_on = Day("On which day", allow_none=True)


class DecisionIn(Input):
    """An office's word on whether a meeting is relayed, whatever it may be the same as."""

    decision = Choice(Decision, "relayed or set_aside; null leaves it open again", required=True, allow_none=True)
