"""Shapes of the link as the chapter sees it."""

from __future__ import annotations

from marshmallow import fields

from mutuality.schema import Choice, Moment, Output, Ref, Text, Whole
from mutuality_chapter.link.rules import Outcome


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


class PendingOut(Output):
    """A change that waits to leave."""

    cid = Text("Its name", longest=36)
    kind = Text("What it is about", longest=32)
    subject = Text("What it speaks of", longest=120)
    rev = Whole("Which revision of that", low=1)
    data = Text("The very bytes that will leave", longest=900_000)
    noted_at = Moment("When it was noted")
    refusal = fields.Raw(
        allow_none=True, metadata={"description": "The problem the federation answered, if it refused"}
    )


class LedgerOut(Output):
    """An entry that left, word for word, with its receipt."""

    seq = Whole("Its place", low=1)
    kind = Text("What it is about", longest=32)
    subject = Text("What it speaks of", longest=120)
    rev = Whole("Which revision of that", low=1)
    data = Text("The very bytes that left", longest=900_000)
    sealed_at = Moment("When it was signed")
    jws = Text("The signed entry", longest=20_000)
    receipt = Text("The federation's receipt", longest=4000)
