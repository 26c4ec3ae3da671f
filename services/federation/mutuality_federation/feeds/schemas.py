"""Which listings a feed holds, and the shapes of formats in JSON."""

from __future__ import annotations

import marshmallow as ma
from marshmallow import fields

from mutuality.schema import Decimal, Output, Part, Pieces, Query, Ref, Text, WallTime, Whole, Words
from mutuality_federation.feeds.rules import MOST
from mutuality_federation.listings import SeenOut


class FeedQuery(Query):
    """Whose listings; all there are where nothing is said. What else an address says is ignored, as readers expect."""

    class Meta:
        """Readers add parameters of their own, to get past caches."""

        unknown = ma.EXCLUDE

    body_id = Ref("Only of chapters that bear this body's name", load_default=None)
    unit_id = Ref("Only of chapters of this unit of the body and of those below it", load_default=None)
    chapter_id = Ref("Only of this chapter", load_default=None)
    key = Text(
        "The key of a body whose feeds are read by key; better sent as `Authorization: Bearer`", load_default=None
    )


class MeetingGuideOut(ma.Schema):
    """A row of the Meeting Guide format, version 1.1.9; a member of which there is nothing to say is left out."""

    name = Text("What it is called", longest=255, required=True)
    slug = Text("Its name in this feed, the same for as long as the meeting lasts", longest=64, required=True)
    day = Whole("0 Sunday to 6 Saturday; left out by appointment", low=0, high=6)
    time = WallTime("Local wall time; left out by appointment")
    end_time = WallTime("When it ends")
    timezone = Text("IANA zone of that time", longest=64, required=True)
    types = Words(Text(longest=16), "Type codes", most=41, required=True)
    formatted_address = Text("The address, or about where", longest=500, required=True)
    approximate = Text("yes or no", longest=3, required=True)
    regions = Words(Text(longest=255), "From general to specific", most=10, required=True)
    region = Text("The most general of them, for readers that do not know `regions`", longest=255, required=True)
    sub_region = Text("The one below it", longest=255)
    attendance_option = Text("in_person, online, hybrid or inactive", longest=16, required=True)
    latitude = Decimal("Degrees north", low=-90, high=90)
    longitude = Decimal("Degrees east", low=-180, high=180)
    location = Text("The building", longest=255)
    location_notes = Text("How to find the room", longest=5000)
    notes = Text("What one should know", longest=5000)
    group = Text("The group that holds it", longest=255)
    group_notes = Text("What one should know of the group", longest=5000)
    district = Text("The district it belongs to", longest=255)
    url = Text("Where to read more", longest=1000)
    conference_url = Text("Where to take part online", longest=1000)
    conference_url_notes = Text("What one needs to take part online", longest=1000)
    conference_phone = Text("The number one dials", longest=255)
    conference_phone_notes = Text("What one needs to dial in", longest=1000)
    updated = Text("When it was last published: UTC, `YYYY-MM-DD HH:MM:SS`", longest=19, required=True)
    entity = Text("The body whose name it bears", longest=200)
    entity_url = Text("Where to read of that body", longest=400)
    entity_website_url = Text("The same, as the specification spells it", longest=400)


class PointOut(Output):
    """A place on a map (RFC 7946)."""

    type = Text("Always `Point`", longest=16)
    coordinates = fields.List(
        Decimal(low=-180, high=180), metadata={"description": "Degrees east, then north", "minItems": 2, "maxItems": 2}
    )


class PropertiesOut(SeenOut):
    """What the public sees of a meeting, but for its place."""

    class Meta(SeenOut.Meta):
        """Its place stands beside it."""

        exclude = ("latitude", "longitude")


class FeatureOut(Output):
    """A meeting on a map."""

    type = Text("Always `Feature`", longest=16)
    id = Ref("The listing")
    geometry = Part(PointOut, "Where; null where it has no place", allow_none=True)
    properties = Part(PropertiesOut, "What the public sees of it")


class FeaturesOut(Output):
    """Meetings on a map."""

    type = Text("Always `FeatureCollection`", longest=32)
    features = Pieces(FeatureOut, "Each meeting", most=MOST)
