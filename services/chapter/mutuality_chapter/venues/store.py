"""Every query about places where we meet."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from sqlalchemy import select

from mutuality.database import Session
from mutuality.homes import Place, Whereabouts, venue_seen
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.venues.models import Venue

COLUMNS = Venue.__table__.c
Called = tuple[str | None, str | None]


class Places:
    """The venues we know, found by name and address while a feed is taken in."""

    def __init__(self, venues: Iterable[Venue]) -> None:
        self.known: dict[Called, list[Venue]] = {}
        for venue in venues:
            self.add(venue)

    def add(self, venue: Venue) -> Venue:
        """Know one more."""
        self.known.setdefault((venue.name, venue.address), []).append(venue)
        return venue

    def at(self, name: str | None, address: str | None) -> list[Venue]:
        """Return those of that name and address."""
        return self.known.get((name, address), [])


def venue(session: Session, venue_id: str) -> Venue:
    """Return a venue.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Venue, venue_id)
    if found is None:
        raise NotFound("There is no such venue.")
    return found


def venues(session: Session, query: dict[str, Any], *, whole: bool) -> Page:
    """Return a page of venues: whole, or as everybody may see them."""
    page = page_of(session, select(*COLUMNS), by=[COLUMNS.id], query=query)
    return page if whole else Page([venue_seen(dict(row._mapping)) for row in page.items], page.next)  # noqa: SLF001 - SQLAlchemy's public name


def venue_shown(session: Session, venue_id: str, *, whole: bool) -> Venue | dict[str, Any]:
    """Return a venue: whole, or as everybody may see it.

    Raises:
        NotFound: there is none.
    """
    found = venue(session, venue_id)
    return found if whole else venue_seen({column.key: getattr(found, column.key) for column in COLUMNS})


def places(session: Session, venue_ids: Iterable[str]) -> dict[str, Place]:
    """Return what could tell where some venues are, by their identifiers."""
    wanted = select(COLUMNS.id, COLUMNS.kind, COLUMNS.name, COLUMNS.address, COLUMNS.area)
    rows = session.execute(wanted.where(COLUMNS.id.in_(set(venue_ids))))
    return {row.id: Place(row.kind, row.name, row.address, row.area) for row in rows}


def whereabouts(session: Session, venue_id: str) -> Whereabouts:
    """Return where exactly a venue is, for somebody who may know.

    Raises:
        NotFound: there is none.
    """
    said = venue(session, venue_id)
    return Whereabouts(said.kind, said.name, said.address, said.area, said.how_to_find)


def known_places(session: Session) -> Places:
    """Return every venue, in the order they were noted, to be found again by name and address."""
    return Places(session.scalars(select(Venue).order_by(Venue.id)))
