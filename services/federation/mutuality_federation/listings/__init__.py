"""What chapters let the public see, and what is relayed for units, each with when it was last verified."""

from mutuality.language import ChapterClosed, ListingShown, SubjectWithdrawn
from mutuality_federation.chapters import ChapterPlaced, StandingMoved
from mutuality_federation.listings.actions import hide, hide_all, keep_in_step, relay, show, take_back
from mutuality_federation.listings.events import ListingSeen
from mutuality_federation.listings.moderating import bodies_named, follow, in_units, let_go, told
from mutuality_federation.listings.routes import READ, blueprint
from mutuality_federation.listings.rules import (
    Box,
    Relay,
    boxes_around,
    chord_squared,
    is_around,
    kilometres,
    next_at,
    point,
    series_of,
    settled,
)
from mutuality_federation.listings.schemas import NearMeetingOut, NearOut, NearQuery, NextListingOut, SeenOut
from mutuality_federation.listings.store import (
    COLUMNS,
    GOES_ON,
    NAMED,
    PUBLIC,
    going_on,
    listing,
    public_chapters,
    shown_with_next,
)
from mutuality_federation.policies import PolicyPublished

LISTENERS = {
    ListingShown: [show],
    SubjectWithdrawn: [hide],
    ChapterClosed: [hide_all],
    ChapterPlaced: [follow],
    StandingMoved: [keep_in_step],
    PolicyPublished: [let_go],
}

__all__ = [
    "COLUMNS",
    "GOES_ON",
    "LISTENERS",
    "NAMED",
    "PUBLIC",
    "READ",
    "Box",
    "ListingSeen",
    "NearMeetingOut",
    "NearOut",
    "NearQuery",
    "NextListingOut",
    "Relay",
    "SeenOut",
    "blueprint",
    "bodies_named",
    "boxes_around",
    "chord_squared",
    "going_on",
    "in_units",
    "is_around",
    "kilometres",
    "listing",
    "next_at",
    "point",
    "public_chapters",
    "relay",
    "series_of",
    "settled",
    "shown_with_next",
    "take_back",
    "told",
]
