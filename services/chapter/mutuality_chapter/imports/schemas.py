"""Shapes of import receipts."""

from __future__ import annotations

from marshmallow import fields

from mutuality.polled.schemas import MOST_ROWS, LineOut
from mutuality.schema import Moment, Output, Pieces, Ref, Text, Whole


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
