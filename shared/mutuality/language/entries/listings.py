"""The shape of what a chapter lets the public see."""

from __future__ import annotations

from typing import Any

import marshmallow as ma

from mutuality.joining import LINK, JoiningIn
from mutuality.language.entries.kinds import Access, Attendance, ListingKind, VenueKind, Verifier
from mutuality.recurrence import ClosedSpan, MoveIn, RuleText, read_rule
from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Pieces,
    Ref,
    Text,
    WallTime,
    Whole,
    Words,
    Zone,
)


class ListingIn(JoiningIn):
    """What a chapter lets the public see of one meeting, hotline or of itself. A home is an area, never an address."""

    listing_id = Ref("Its identifier, the chapter's own", required=True)
    kind = Choice(ListingKind, "Meeting, hotline or chapter", required=True)
    name = Text("What it is called", longest=255, required=True)
    slug = Text("Its name in feeds", longest=255, allow_none=True, load_default=None)
    weekday = Whole(
        "ISO weekday, 1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True, load_default=None
    )
    starts = WallTime("Local wall time", allow_none=True, load_default=None)
    minutes = Whole("How long it lasts, in minutes", low=0, high=1440, load_default=60)
    timezone = Zone(required=True)
    rrule = RuleText("How it comes round, a rule of RFC 5545; null every week", allow_none=True, load_default=None)
    first_on = Day("The day from which its weeks or months are counted", allow_none=True, load_default=None)
    except_on = Words(Day(), "Days on which it is not held", most=60, load_default=list)
    moved = Pieces(MoveIn, "Occasions held on another day, or at another time", most=30, load_default=list)
    closed = Pieces(ClosedSpan, "Days on which its place is closed, without a reason", most=50, load_default=list)
    types = Words(Text(longest=16), "Meeting Guide type codes", most=40, load_default=list)
    access = Choice(Access, "Who may come", load_default=Access.UNKNOWN)
    attendance = Choice(Attendance, "How one takes part", load_default=Attendance.IN_PERSON)
    venue_kind = Choice(VenueKind, "Where it meets", load_default=VenueKind.OTHER)
    venue_name = Text("The building; null for a home", longest=255, allow_none=True, load_default=None)
    address = Text("The address; null for a home", longest=500, allow_none=True, load_default=None)
    area = Text("The part of town or region", longest=255, required=True)
    regions = Words(Text(longest=255), "From general to specific", most=10, load_default=list)
    latitude = Decimal("Degrees north", low=-90, high=90, allow_none=True, load_default=None)
    longitude = Decimal("Degrees east", low=-180, high=180, allow_none=True, load_default=None)
    is_approximate = Flag("Whether the place is only about right", load_default=False)
    notes = Text("What one should know", longest=5000, allow_none=True, load_default=None)
    location_notes = Text("How to find the room", longest=5000, allow_none=True, load_default=None)
    group_name = Text("The group that holds it", longest=255, allow_none=True, load_default=None)
    group_notes = Text("What one should know of the group", longest=5000, allow_none=True, load_default=None)
    district = Text("The district or intergroup it belongs to", longest=255, allow_none=True, load_default=None)
    url = Text("Where to read more", longest=1000, pattern=LINK, allow_none=True, load_default=None)
    languages = Words(Text(longest=16), "Languages spoken", most=10, load_default=list)
    last_verified_on = Day("When the chapter last made sure of it", allow_none=True, load_default=None)
    verified_by = Choice(Verifier, "In which role somebody did, never who", allow_none=True, load_default=None)
    verification_due_on = Day("When somebody should make sure of it again", allow_none=True, load_default=None)
    is_public = Flag("False takes it out of the public's sight", load_default=True)

    @ma.validates_schema
    def _falls_where_its_rule_says(self, said: dict[str, Any], **_: Any) -> None:
        if said["rrule"] is None:
            return
        if said["starts"] is None or said["first_on"] is None or said["weekday"] != read_rule(said["rrule"]).weekday:
            raise ma.ValidationError("A rule needs a time, the day it counts from, and its own weekday.", "rrule")
