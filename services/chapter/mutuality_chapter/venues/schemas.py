"""Shapes of places where we meet."""

from __future__ import annotations

from mutuality.language import VenueKind
from mutuality.schema import Choice, Decimal, Flag, Input, Output, Ref, Text, Whole, Words


class VenueIn(Input):
    """A place where we meet. Of a home only `area` is ever published."""

    kind = Choice(VenueKind, "What kind of place", required=True)
    name = Text("What the place is called", longest=255, load_default=None, allow_none=True)
    address = Text("Where it is", longest=500, load_default=None, allow_none=True)
    area = Text("The part of town or region", longest=255, required=True)
    regions = Words(Text(longest=255), "From general to specific", most=10, load_default=list)
    latitude = Decimal("Degrees north", low=-90, high=90, load_default=None, allow_none=True)
    longitude = Decimal("Degrees east", low=-180, high=180, load_default=None, allow_none=True)
    is_approximate = Flag("Whether the place is only about right", load_default=False)
    how_to_find = Text("How to find the room", longest=5000, load_default=None, allow_none=True)


class VenueChange(Input):
    """What of a place may be changed; leave out what stays. What the public sees of its meetings follows."""

    kind = Choice(VenueKind, "What kind of place")
    name = Text("What the place is called", longest=255, allow_none=True)
    address = Text("Where it is", longest=500, allow_none=True)
    area = Text("The part of town or region", longest=255)
    regions = Words(Text(longest=255), "From general to specific", most=10)
    latitude = Decimal("Degrees north", low=-90, high=90, allow_none=True)
    longitude = Decimal("Degrees east", low=-180, high=180, allow_none=True)
    is_approximate = Flag("Whether the place is only about right")
    how_to_find = Text("How to find the room", longest=5000, allow_none=True)


class VenueOut(Output):
    """A place where we meet; those who look after meetings see all of it, everybody else a home as an area."""

    id = Ref("Its identifier")
    kind = Choice(VenueKind, "What kind of place")
    name = Text("What the place is called", longest=255, allow_none=True)
    address = Text("Where it is; of a home null, unless you look after meetings", longest=500, allow_none=True)
    area = Text("The part of town or region", longest=255)
    regions = Words(Text(longest=255), "From general to specific", most=10)
    latitude = Decimal("Degrees north", low=-90, high=90, allow_none=True)
    longitude = Decimal("Degrees east", low=-180, high=180, allow_none=True)
    is_approximate = Flag("Whether the place is only about right")
    how_to_find = Text("How to find the room", longest=5000, allow_none=True)
    version = Whole("Counts its changes", low=1)
