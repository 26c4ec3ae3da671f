"""Places where we meet, and what may be told of them to whom: of a home no more than about where, in every field."""

from mutuality.homes import Place, Whereabouts, meeting_seen, name_seen, shown
from mutuality_chapter.venues.actions import found_again, note_venue
from mutuality_chapter.venues.events import VenueChanged
from mutuality_chapter.venues.models import Venue
from mutuality_chapter.venues.routes import blueprint
from mutuality_chapter.venues.store import Places, known_places, places, whereabouts
from mutuality_chapter.venues.store import venue as require_venue

__all__ = [
    "Place",
    "Places",
    "Venue",
    "VenueChanged",
    "Whereabouts",
    "blueprint",
    "found_again",
    "known_places",
    "meeting_seen",
    "name_seen",
    "note_venue",
    "places",
    "require_venue",
    "shown",
    "whereabouts",
]
