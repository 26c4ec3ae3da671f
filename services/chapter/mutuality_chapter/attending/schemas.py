"""Shapes of those who mean to come to a meeting, and of the way to it."""

from __future__ import annotations

from mutuality.language import VenueKind
from mutuality.schema import Choice, Moment, Output, Ref, Text, Whole


class AttendanceOut(Output):
    """Somebody means to come to a meeting."""

    meeting_id = Ref("The meeting")
    asked_at = Moment("When they asked to come")
    confirmed_at = Moment("Since when it is confirmed; null until then", allow_none=True)
    version = Whole("Counts its changes", low=1)


class AttendeeOut(AttendanceOut):
    """Somebody who means to come, for those who look after the meeting."""

    member_id = Ref("The member")
    name = Text("The name they chose", longest=80)


class WhereaboutsOut(Output):
    """Where exactly a meeting is held."""

    kind = Choice(VenueKind, "What kind of place")
    name = Text("What the place is called", longest=255, allow_none=True)
    address = Text("Where it is; keep a home to yourself", longest=500, allow_none=True)
    area = Text("The part of town or region", longest=255)
    how_to_find = Text("How to find the room", longest=5000, allow_none=True)
