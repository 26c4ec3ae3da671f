"""Shapes of listings."""

from __future__ import annotations

from mutuality.freshness import Freshness
from mutuality.joining import JoiningOut
from mutuality.labels import LabelsOfBodyOut, LabelsOut
from mutuality.language import Access, Attendance, ListingKind, VenueKind, Verifier
from mutuality.recurrence import MoveOut
from mutuality.schema import (
    Choice,
    Day,
    Decimal,
    Flag,
    Input,
    Moment,
    Output,
    Part,
    Pieces,
    Query,
    Ref,
    Text,
    WallTime,
    Whole,
    Words,
)
from mutuality.web import PageQuery
from mutuality_federation.bodies import WHAT
from mutuality_federation.listings.rules import Endorsement, Provenance
from mutuality_federation.moderation import Word


class ClosedOut(Output):
    """Days on which its place is closed, whatever it falls on."""

    first = Day("The first of them")
    last = Day("The last of them")


class SeenOut(JoiningOut):
    """What a chapter lets the public see. A home is an area, never an address."""

    id = Ref("Its identifier, the same wherever it is shown")
    body_id = Ref("The national body; null while it may not bear its name", allow_none=True)
    endorsement = Choice(Endorsement, "How far that body stands behind the chapter")
    provenance = Choice(Provenance, "Whether its owner says it, or it is relayed from a list other software keeps")
    chapter_id = Ref("The chapter that owns it; null where it is relayed", allow_none=True)
    unit_id = Ref("The unit for which it is relayed; null where a chapter owns it", allow_none=True)
    source = Text("The list it is relayed from; null where a chapter owns it", longest=200, allow_none=True)
    kind = Choice(ListingKind, "Meeting, hotline or chapter")
    name = Text("What it is called", longest=255)
    slug = Text("Its name in feeds", longest=255, allow_none=True)
    weekday = Whole("1 Monday to 7 Sunday; null by appointment", low=1, high=7, allow_none=True)
    starts = WallTime("Local wall time", allow_none=True)
    minutes = Whole("How long it lasts, in minutes", low=0, high=1440)
    timezone = Text("IANA zone of that time", longest=64)
    rrule = Text("How it comes round, a rule of RFC 5545; null every week", longest=120, allow_none=True)
    first_on = Day("The day from which its weeks or months are counted", allow_none=True)
    except_on = Words(Day(), "Days on which it is not held", most=60)
    moved = Pieces(MoveOut, "Occasions held on another day, or at another time", most=30)
    closed = Pieces(ClosedOut, "Days on which its place is closed, so that nobody meets", most=50)
    types = Words(Text(longest=16), "Meeting Guide type codes", most=40)
    access = Choice(Access, "Who may come")
    attendance = Choice(Attendance, "How one takes part")
    venue_kind = Choice(VenueKind, "Where it meets")
    venue_name = Text("The building; null for a home", longest=255, allow_none=True)
    address = Text("The address; null for a home", longest=500, allow_none=True)
    area = Text("The part of town or region", longest=255)
    regions = Words(Text(longest=255), "From general to specific", most=10)
    latitude = Decimal("Degrees north; to about a kilometre for a home", low=-90, high=90, allow_none=True)
    longitude = Decimal("Degrees east; to about a kilometre for a home", low=-180, high=180, allow_none=True)
    is_approximate = Flag("Whether the place is only about right")
    notes = Text("What one should know", longest=5000, allow_none=True)
    location_notes = Text("How to find the room", longest=5000, allow_none=True)
    group_name = Text("The group that holds it", longest=255, allow_none=True)
    group_notes = Text("What one should know of the group", longest=5000, allow_none=True)
    district = Text("The district or intergroup it belongs to", longest=255, allow_none=True)
    url = Text("Where to read more", longest=1000, allow_none=True)
    languages = Words(Text(longest=16), "Languages spoken", most=10)
    last_verified_on = Day("When the chapter last made sure of it; null when it never said", allow_none=True)
    verified_by = Choice(Verifier, "In which role somebody did, never who", allow_none=True)
    verification_due_on = Day("When it should be made sure of again", allow_none=True)
    published_at = Moment("When the chapter last published it")


class ListingOut(SeenOut):
    """What a chapter lets the public see, and how fresh it is."""

    verification = Choice(Freshness, "How fresh it is today; what is stale may not be so any more")


class NextListingOut(ListingOut):
    """What a chapter lets the public see, and when it is held next."""

    next_at = Moment("When it begins next, closed and moved days heeded; null where nobody can say", allow_none=True)


class KeptOutOut(Output):
    """A listing the public does not see, and the key of the policy by which it does not."""

    id = Ref("The listing")
    chapter_id = Ref("The chapter that published it; null where it is relayed", allow_none=True)
    kind = Choice(ListingKind, "Meeting, hotline or chapter")
    name = Text("What it is called", longest=255)
    key = Text("The key of the control policy", longest=64)


class ListingReviewIn(Input):
    """Your office's word on listings as they stand: the public sees them, or does not."""

    listing_ids = Words(Ref(), "Which listings", most=200, fewest=1, required=True)
    outcome = Choice(Word, "Whether the public sees them", required=True)
    reason = Text("Why; the chapter is told", longest=1000, required=True)


class ReviewedOut(Output):
    """On how many listings the word was said."""

    listings = Whole("How many")


class ListingQuery(PageQuery):
    """Which listings."""

    body_id = Ref("Only of this body", load_default=None)
    chapter_id = Ref("Only of this chapter", load_default=None)
    kind = Choice(ListingKind, "Only of this kind", load_default=None)
    weekday = Whole("Only meetings on this weekday", low=1, high=7, load_default=None)
    verification = Choice(Freshness, "Only what is so fresh", load_default=None)
    what = Text(WHAT, longest=100, load_default=None)


class NearQuery(Query):
    """Where, how far, and on which weekday or day. The place asked about is not kept."""

    latitude = Decimal("Degrees north", low=-90, high=90, required=True)
    longitude = Decimal("Degrees east", low=-180, high=180, required=True)
    kilometres = Decimal("How far at most", low=0.1, high=500, load_default=25.0)
    weekday = Whole("Only meetings on this weekday", low=1, high=7, load_default=None)
    on = Day("Only meetings held on this very day, closed and moved days heeded", load_default=None)
    limit = Whole("How many at most, 1 to 100", low=1, high=100, load_default=20)


class OneListingOut(NextListingOut):
    """What a chapter lets the public see, when it is held next, and what things are called there."""

    labels = Part(LabelsOut, "What things are called there")


class ListingsOut(Output):
    """What every page of listings says first."""

    labels = Pieces(LabelsOfBodyOut, "What the bodies on this page call things, each once")


class NearMeetingOut(NextListingOut):
    """A meeting, and how far away it is."""

    kilometres = Decimal("How far away", low=0, high=21_000)


class NearOut(Output):
    """The nearest meetings, the nearest first."""

    labels = Pieces(LabelsOfBodyOut, "What the bodies of these call things, each once")
    items = Pieces(NearMeetingOut, "At most `limit` of them")
