"""Shapes of what waits to leave and of what left."""

from __future__ import annotations

from marshmallow import fields, validate

from mutuality.schema import Day, Moment, Output, Text, Whole


class PendingOut(Output):
    """A change that waits to leave."""

    cid = Text("Its name", longest=36)
    kind = Text("What it is about", longest=32)
    subject = Text("What it speaks of", longest=120)
    rev = Whole("Which revision of that", low=1)
    data = Text("The very bytes that will leave", longest=900_000)
    noted_at = Moment("When it was noted")
    not_before = Day("The day it waits for; null: none", allow_none=True)
    refusal = fields.Raw(
        allow_none=True, metadata={"description": "The problem the federation answered, if it refused"}
    )


class FarewellOut(Output):
    """What proves that we left cleanly: our last word, the receipt for it, and the keys that check both."""

    entries = Whole("How many entries we ever published there, the last one included", low=1)
    digest = Text("SHA-256 of the last entry, in hex", longest=64)
    sealed_at = Moment("When we signed it")
    data = Text("What it says, word for word", longest=900_000)
    jws = Text("The signed entry", longest=20_000)
    receipt = Text("The federation's receipt for it", longest=4000)
    own_key = fields.Dict(metadata={"description": "Our public key, which checks the entry"})
    federation_keys = fields.List(
        fields.Dict(),
        validate=validate.Length(max=100),
        metadata={"description": "The federation's public keys, one of which checks the receipt"},
    )


class LedgerOut(Output):
    """An entry that left, word for word, with its receipt."""

    seq = Whole("Its place", low=1)
    kind = Text("What it is about", longest=32)
    subject = Text("What it speaks of", longest=120)
    rev = Whole("Which revision of that", low=1)
    data = Text("The very bytes that left; empty if erased before we lost ours", longest=900_000, shortest=0)
    sealed_at = Moment("When it was signed")
    jws = Text("The signed entry", longest=20_000)
    receipt = Text("The federation's receipt", longest=4000)
