"""Shapes of keys to feeds. No shape but one holds a key, and that is told once."""

from __future__ import annotations

from mutuality.schema import Day, Flag, Input, Moment, Output, Ref, Text, Whole


class FeedDoorIn(Input):
    """How your body's feeds are read."""

    is_keyed = Flag("Whether with a key; else everybody reads them", required=True)


class FeedDoorOut(Output):
    """How a body's feeds are read."""

    is_keyed = Flag("Whether with a key; else everybody reads them")
    said_by = Text("The account that said so; null while nobody did", longest=64, allow_none=True)
    said_at = Moment("When; null while nobody did", allow_none=True)


class FeedKeyIn(Input):
    """A key as it is asked for."""

    name = Text("Who reads with it: a program or a website, never a person", required=True)
    expires_on = Day("The last day on which it opens, at most two years from now", required=True)


class FeedKeyGivenOut(Output):
    """A key. It is told this once; only its digest is kept."""

    id = Ref("What it is called")
    name = Text("Who reads with it")
    key = Text("Send it as `Authorization: Bearer`; or as `?key=`, where a program can send no header", longest=64)
    expires_on = Day("The last day on which it opens")


class FeedKeyOut(Output):
    """A key as it is listed, which opens nothing."""

    id = Ref("What it is called")
    name = Text("Who reads with it")
    ends_with = Text("Its last four signs, to tell it from others", longest=4)
    expires_on = Day("The last day on which it opens")
    made_by = Text("The account that gave it", longest=64)
    made_at = Moment("When")
    revoked_by = Text("The account that took it back; null while it holds", longest=64, allow_none=True)
    revoked_at = Moment("When it was taken back; null while it holds", allow_none=True)
    version = Whole("Counts its changes", low=1)
