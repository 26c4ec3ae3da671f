"""What BMLT's operations read: who looks after which chapter, and the meetings of this week."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from sqlalchemy import func, select

from mutuality.database import Session
from mutuality_federation import bodies, chapters, feeds, listings
from mutuality_federation.bmlt import meetings, places, words
from mutuality_federation.bmlt.meetings import Served
from mutuality_federation.bmlt.places import Place

COLUMNS = listings.COLUMNS


def served(
    session: Session,
    root: str,
    scope: feeds.Scope,
    *,
    wanted: frozenset[int] = frozenset(),
    recursive: bool = False,
    around: Sequence[listings.Box] = (),
) -> Served:
    """Return all a request chooses from; meetings of the service bodies wanted, or in boxes, alone.

    Raises:
        FeedTooLarge: there are too many meetings for one answer.
    """
    every, of_keeper = every_place(session, around)
    numbers = places.below(every, wanted) if recursive else set(wanted)
    within = [name for name, place in of_keeper.items() if place.id in numbers] if wanted else None
    formats = words.known(kind for body in bodies.every_body(session) for kind in body.meeting_types)
    wished = feeds.meetings(session, scope, keepers=within, around=around)
    held = [each for each in feeds.this_week(wished, session.now) if each.on is not None]
    found = [
        meetings.document(each, of_keeper[each.listing.chapter_id or each.listing.unit_id], formats, root)
        for each in held
    ]
    published = {str(meetings.number(each)): each.listing.published_at for each in held}
    return Served(every, formats, found, published)


def every_place(session: Session, around: Sequence[listings.Box] = ()) -> tuple[list[Place], dict[str, Place]]:
    """Return every service body, and the one that looks after each chapter that is listed, and what is relayed.

    In boxes, of chapters, those with something there alone: the place of each of the others would be asked for nothing.
    """
    known: dict[str, Place] = {}
    for body in bodies.every_body(session):
        known[body.id] = Place(body.id, body.name, places.BODY)
        for unit in bodies.units_of(session, body.id).values():
            known[unit.id] = Place(unit.id, unit.name, places.UNIT, unit.parent_id or body.id)
    rows = session.execute(_listed(around)).all()
    names = chapters.names_of(session, [row.keeper for row in rows if row.body_id is None])
    own = {name: Place(name, called, places.CHAPTER) for name, called in names.items()}
    of_keeper = {row.keeper: own.get(row.keeper) or known[row.unit_id or row.body_id] for row in rows}
    return [*known.values(), *own.values()], of_keeper


def _listed(around: Sequence[listings.Box]) -> Any:
    """Select each chapter that is listed, and each unit for which something is relayed, with the unit and the body.

    The body is told where its name is borne.
    """
    today = chapters.today()
    keeper = func.coalesce(COLUMNS.chapter_id, COLUMNS.unit_id).label("keeper")
    unit = func.coalesce(COLUMNS.unit_id, today.c.unit_id).label("unit_id")
    wanted = select(keeper, listings.NAMED, unit).outerjoin(today, today.c.id == COLUMNS.chapter_id)
    if around:
        wanted = wanted.where(feeds.inside(around))
    return wanted.where(COLUMNS.is_shown).distinct().order_by(keeper)
