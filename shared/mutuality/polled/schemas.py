"""Shapes of sources, of the looks at them, and of rows that wait, alike in both services."""

from __future__ import annotations

from mutuality.polled.rules import Kind, Outcome
from mutuality.schema import Choice, Flag, Input, Moment, Output, Pieces, Ref, Text, Whole, Words, Zone

LONGEST, MOST_HOURS, MOST_ROWS = 1000, 168, 100_000


class RowFaultOut(Output):
    """Something about a field of a row."""

    code = Text("A stable code", longest=64)
    field = Text("The field", longest=64, shortest=0)
    detail = Text("A sentence", longest=400)


class LineOut(Output):
    """What became of one row."""

    row = Whole("Its place in the feed, from 0")
    slug = Text("Its slug", longest=255, shortest=0)
    outcome = Text("accepted, changed, unchanged or rejected", longest=16)
    faults = Pieces(RowFaultOut, "What kept it out")
    warnings = Pieces(RowFaultOut, "What was mended or left out")
    left_out = Words(Text(longest=64), "Fields never taken over", most=100)


class SourceIn(Input):
    """A list other software keeps."""

    kind = Choice(Kind, "In whose form: meeting_guide, or bmlt for a BMLT server", required=True)
    address = Text("Where it is, beginning with https://", longest=LONGEST, required=True)
    name = Text("What to call it; its machine and path if left out. It stays", longest=200, load_default=None)
    every_hours = Whole("How often to look, in hours", low=1, high=MOST_HOURS, load_default=6)


class SourceChange(Input):
    """What to change of a source."""

    address = Text("Where it is", longest=LONGEST)
    zone = Zone("IANA zone of rows that name none")
    every_hours = Whole("How often to look, in hours", low=1, high=MOST_HOURS)
    is_paused = Flag("Whether it is left alone for now")


class SourceOut(Output):
    """A source and how it stands."""

    id = Ref("Its identifier")
    name = Text("What it is called; its meetings name it", longest=200)
    kind = Choice(Kind, "In whose form")
    address = Text("Where it is, without what is asked there", longest=LONGEST)
    has_key = Flag("Whether something is asked there that is not shown, such as a key")
    zone = Text("IANA zone of rows that name none", longest=64)
    every_hours = Whole("How often it is looked at, in hours")
    is_paused = Flag("Whether it is left alone for now")
    added_at = Moment("When it was named")
    due_at = Moment("When it is looked at next")
    polled_at = Moment("When it was looked at last", allow_none=True)
    outcome = Choice(Outcome, "What the last look came to", allow_none=True)
    agreed_at = Moment("When we last held just what it says", allow_none=True)
    lag_seconds = Whole("How long ago that is, in seconds", allow_none=True)
    waiting = Whole("How many rows cannot be taken in")
    version = Whole("Counts its changes", low=1)


class PollOut(Output):
    """One look at a source."""

    id = Ref("Its identifier")
    polled_at = Moment("When")
    outcome = Choice(Outcome, "What it came to")
    status = Whole("The status of the answer, if one came", allow_none=True)
    detail = Text("A sentence", longest=400)
    size = Whole("How many bytes were read")


class PollLinesOut(PollOut):
    """One look at a source, with what a person may have to confirm."""

    gone = Words(Text(longest=255), "Meetings the source no longer has", most=MOST_ROWS)
    older = Words(Text(longest=255), "Rows that say they are older than they were", most=MOST_ROWS)


class WaitingRowOut(Output):
    """A row that cannot be taken in; what we held of it before goes on."""

    slug = Text("Its slug", longest=255, shortest=0)
    row = Whole("Its place in the list, from 0")
    since = Moment("Since when it waits")
    faults = Pieces(RowFaultOut, "What keeps it out")
