"""Shapes of searches."""

from __future__ import annotations

from enum import StrEnum

from mutuality.labels import LabelsOfBodyOut
from mutuality.language import Access, Attendance, ListingKind, VenueKind
from mutuality.schema import Choice, Decimal, Flag, Moment, Output, Pieces, Query, Ref, Text, WallTime, Whole, Words
from mutuality.web import PageQuery
from mutuality_federation.listings import NextListingOut

MOST_HOURS = 168


class Order(StrEnum):
    """In which order."""

    DISTANCE = "distance"
    TIME = "time"
    ID = "id"


class AskedQuery(Query):
    """What is looked for; all that is said must hold. The place asked about is not kept."""

    text = Text("Words of its name, place, or notes; accents and slips forgiven", longest=200, load_default=None)
    kind = Choice(ListingKind, "Meeting, hotline or chapter", load_default=None)
    body_id = Ref("Only of chapters that bear this body's name", load_default=None)
    unit_id = Ref("Only of chapters of this unit of that body and of those below it", load_default=None)
    chapter_id = Ref("Only of this chapter", load_default=None)
    weekday = Whole("1 Monday to 7 Sunday", low=1, high=7, load_default=None)
    starts_from = WallTime("Begins at this wall time or later, where it is held", load_default=None)
    starts_until = WallTime("Begins at this wall time or earlier", load_default=None)
    within_hours = Whole("Goes on now, or begins within so many hours", high=MOST_HOURS, load_default=None)
    type = Words(Text(longest=16), "Type codes; it has each of them", most=10, load_default=list)
    language = Words(Text(longest=16), "Languages spoken there; each of them", most=5, load_default=list)
    access = Choice(Access, "Who may come", load_default=None)
    attendance = Choice(Attendance, "How one takes part", load_default=None)
    venue_kind = Choice(VenueKind, "Where it meets", load_default=None)
    latitude = Decimal("Near this place: degrees north", low=-90, high=90, load_default=None)
    longitude = Decimal("Near this place: degrees east", low=-180, high=180, load_default=None)
    kilometres = Decimal("How far at most", low=0.1, high=500, load_default=25.0)
    south = Decimal("Within a box: its southern edge", low=-90, high=90, load_default=None)
    north = Decimal("Its northern edge", low=-90, high=90, load_default=None)
    west = Decimal(
        "Its western edge; greater than the eastern across the date line",
        low=-180,
        high=180,
        load_default=None,
    )
    east = Decimal("Its eastern edge", low=-180, high=180, load_default=None)


class SearchQuery(AskedQuery, PageQuery):
    """What is looked for, and in which order."""

    order = Choice(
        Order,
        "By distance where a place is named; by when it is held; or as they came",
        load_default=None,
    )


class FoundOut(NextListingOut):
    """What was found."""

    kilometres = Decimal("How far away; null where no place was named", low=0, high=21_000, allow_none=True)
    held_at = Moment("When it began if it goes on now, else when it begins next; null by appointment", allow_none=True)


class SearchOut(Output):
    """What every page of a search says first."""

    labels = Pieces(LabelsOfBodyOut, "What the bodies on this page call things, each once")


class FacetOut(Output):
    """How many have one value."""

    value = Text("The value", longest=64)
    listings = Whole("How many have it")


class FacetsOut(Output):
    """How many of what a search finds have which value."""

    is_partial = Flag("Whether more were found than were counted: then these are of the first 10,000, or 3,000 in time")
    listings = Whole("Of how many these are")
    kind = Pieces(FacetOut, "By kind")
    weekday = Pieces(FacetOut, "By weekday")
    access = Pieces(FacetOut, "By who may come")
    attendance = Pieces(FacetOut, "By how one takes part")
    venue_kind = Pieces(FacetOut, "By where it meets")
    type = Pieces(FacetOut, "By type")
    language = Pieces(FacetOut, "By language")
