"""What happens to places: noted, changed, or found again while a feed is taken in."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality.homes import HOME
from mutuality_chapter.venues.events import VenueChanged
from mutuality_chapter.venues.models import Venue
from mutuality_chapter.venues.store import Places


def note_venue(session: Session, *, said: dict[str, Any]) -> Venue:
    """Note a place where we meet."""
    venue = Venue(id=session.new_id("ven"), version=1, **said)
    session.add(venue)
    session.flush()
    return venue


def change_venue(session: Session, *, venue: Venue, said: dict[str, Any]) -> Venue:
    """Change a place; whatever the public sees of the meetings there changes with it."""
    for name, value in said.items():
        setattr(venue, name, value)
    session.flush()  # counts the version up before the answer is made
    session.announce(VenueChanged(venue.id))
    return venue


def found_again(session: Session, *, places: Places, said: dict[str, Any]) -> Venue:
    """Return the place a feed tells of, noted if it is new; what was once marked as a home stays one."""
    there = places.at(said["name"], said["address"])
    if any(venue.kind == HOME for venue in there):
        said = {**said, "kind": HOME}
    same = (venue for venue in there if all(getattr(venue, name) == value for name, value in said.items()))
    return next(same, None) or places.add(note_venue(session, said=said))
