"""Shapes of who saw what is held about me."""

from __future__ import annotations

from mutuality.schema import Flag, Moment, Output, Text


class AccessOut(Output):
    """Somebody read of me, or changed something of mine."""

    who = Text(
        "Stands for whoever it was: the same each time, and telling nobody but me that it was the same", longest=16
    )
    role = Text("What they may do here, such as coordinator", longest=32)
    operation = Text("What they did, by the name of the operation", longest=64)
    is_change = Flag("Whether they changed something; otherwise they read it")
    seen_at = Moment("When; of readings the hour it was in, however often within it")
