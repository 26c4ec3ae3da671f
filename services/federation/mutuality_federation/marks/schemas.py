"""Shapes of trust marks."""

from __future__ import annotations

from mutuality.schema import Choice, Moment, Output, Pieces, Ref, Text, Whole
from mutuality_federation.marks.rules import Kind


class MarkOut(Output):
    """A trust mark as it was made just now."""

    kind = Choice(Kind, "What it says")
    trust_mark_type = Text("What it says, as an address nobody else uses", longest=400)
    edition_id = Ref("The edition the chapter keeps, if that is what it says", allow_none=True)
    waived = Whole("From how many items the chapter is excused; null where no edition is kept", allow_none=True)
    trust_mark = Text("The mark, a JWT of type trust-mark+jwt", longest=4000)
    expires_at = Moment("When it ends; ask for a new one before")


class MarksOut(Output):
    """The trust marks of a chapter."""

    items = Pieces(MarkOut, "Each mark it may be given today", most=1000)
