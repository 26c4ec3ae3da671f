"""Shapes of the link as the chapter sees it."""

from __future__ import annotations

from marshmallow import fields

from mutuality.schema import Choice, Moment, Output, Ref, Text, Whole
from mutuality_chapter.ledger import Outcome


class SessionOut(Output):
    """One time we dialled out."""

    id = Ref("Its identifier")
    begun_at = Moment("When it began")
    ended_at = Moment("When it ended", allow_none=True)
    outcome = Choice(Outcome, "How it ended")
    detail = Text("What happened, where it did not go well", longest=400, shortest=0)
    published = Whole("How many entries left")


class LinkOut(Output):
    """How the link stands."""

    waiting = Whole("Changes that wait to leave")
    refused = Whole("Changes the federation refused; look at them and change them")
    published = Whole("Entries that left, each with its receipt")
    last_session = fields.Nested(SessionOut, allow_none=True, metadata={"description": "The last time we dialled out"})
