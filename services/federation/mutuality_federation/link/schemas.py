"""Shapes at the door."""

from __future__ import annotations

from mutuality.schema import Moment, Output, Query, Ref, Text, Whole
from mutuality.web import PageQuery

HEX = r"[0-9a-f]{64}"


class EntriesQuery(PageQuery):
    """Which entries."""

    after = Whole("Only entries after this place", load_default=0)


class CommonsQuery(Query):
    """Which changes of the commons."""

    after = Whole("Only changes after this number", load_default=0)


class ReceivedOut(Output):
    """What the chapter gets for an entry: proof that it is stored."""

    receipt = Text("The receipt, a compact JWS of type receipt+jws", longest=4000)


class HeadOut(Output):
    """Where a chapter's stream stands."""

    chapter_id = Ref("The chapter")
    seq = Whole("The last place taken, 0 before the first", low=0)
    digest = Text("SHA-256 of that entry, in hex", longest=64, shortest=64, pattern=HEX)
    epoch = Text("The epoch that may write, empty before the first", longest=16, shortest=0)
    state = Text("open, or quarantined after a fork", longest=16)
    incarnation = Text("Which life of the federation's database this is", longest=16)


class StoredEntryOut(Output):
    """One of the chapter's own entries, as it was sent, and its receipt."""

    seq = Whole("Its place", low=1)
    digest = Text("SHA-256 of the entry, in hex", longest=64, shortest=64, pattern=HEX)
    entry = Text("The signed entry, word for word", longest=20000)
    data = Text("What it says, word for word; null once erased", longest=1_000_000, allow_none=True)
    salt = Text("What its digest was salted with; null once erased", longest=64, allow_none=True)
    receipt = Text("The receipt that was given", longest=4000)
    received_at = Moment("When it was received")
