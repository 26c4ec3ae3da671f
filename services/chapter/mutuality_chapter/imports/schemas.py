"""Shapes of import receipts."""

from __future__ import annotations

from marshmallow import fields

from mutuality.schema import Moment, Output, Pieces, Ref, Text, Whole, Words

MOST_ROWS = 100_000


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


class ReceiptOut(Output):
    """What became of an import; the counts add up to the rows sent."""

    id = Ref("Its identifier")
    source = Text("What the source is called")
    imported_at = Moment("When")
    sent = Whole("How many rows there were")
    counts = fields.Dict(keys=fields.String(), values=Whole(), metadata={"description": "How many of each outcome"})
    gone = fields.List(
        Text(longest=255), metadata={"description": "Meetings the feed no longer has", "maxItems": MOST_ROWS}
    )


class ReceiptLinesOut(ReceiptOut):
    """What became of every row of an import."""

    lines = Pieces(LineOut, "Every row", most=MOST_ROWS)
