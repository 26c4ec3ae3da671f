"""Every query about the sources of units, and about what they bring."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

from sqlalchemy import ColumnElement, and_, delete, func, or_, select

from mutuality.database import Session
from mutuality.polled import Standing, Store
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation import chapters, listings
from mutuality_federation.sources.models import Relayed, Source, SourcePoll, SourceState, WaitingRow
from mutuality_federation.sources.rules import TELLING, Candidate, Told, told_of

SOURCES = Store(Source, SourceState, SourcePoll, WaitingRow)
COLUMNS, LISTING = Relayed.__table__.c, listings.COLUMNS
OWN = [LISTING[name] for name in ("id", *TELLING)]
SAID = (COLUMNS.aside_for, COLUMNS.aside_why, COLUMNS.decided, COLUMNS.decided_by, COLUMNS.decided_on)


def named(session: Session, unit_id: str, name: str) -> Source | None:
    """Return a unit's source of a name."""
    return session.scalar(select(Source).where(Source.unit_id == unit_id, Source.name == name))


def count(session: Session, unit_id: str) -> int:
    """Return how many sources a unit has."""
    return session.scalar(select(func.count()).select_from(Source).where(Source.unit_id == unit_id)) or 0


def of_record(session: Session, unit_id: str) -> Sequence[Source]:
    """Return the sources a unit calls owner of record, of which there is one at most."""
    return session.scalars(select(Source).where(Source.unit_id == unit_id, Source.is_owner_of_record)).all()


def held_of(session: Session, source_id: str) -> dict[str, Relayed]:
    """Return all a source ever brought, by slug."""
    return {each.slug: each for each in session.scalars(select(Relayed).where(Relayed.source_id == source_id))}


def relayed(session: Session, source_id: str, listing_id: str) -> Relayed:
    """Return a meeting a source brings.

    Raises:
        NotFound: it brings none of that name.
    """
    found = session.get(Relayed, listing_id)
    if found is None or found.source_id != source_id or found.said is None:
        raise NotFound("This source brings no such meeting.")
    return found


def page(session: Session, source_id: str, query: dict[str, Any], *, is_aside: bool | None) -> Page:
    """Return a page of the meetings a source brings: all, those that stand back, or those that do not."""
    wanted = select(COLUMNS.id, COLUMNS.slug, COLUMNS.name, COLUMNS.weekday, COLUMNS.starts, *SAID)
    wanted = wanted.where(COLUMNS.source_id == source_id, COLUMNS.fingerprint.is_not(None))
    if is_aside is not None:
        wanted = wanted.where(COLUMNS.aside_why.is_not(None) == is_aside)
    return page_of(session, wanted, by=[COLUMNS.id], query=query)


def touching(session: Session, body_id: str, rows: Collection[Told], *, listing_id: str | None) -> list[Relayed]:
    """Return what a body's sources bring that may be of the same meeting as one of these, or stands back for one."""
    found = {
        each.id: each
        for part in _parts(rows)
        for each in session.scalars(select(Relayed).where(Relayed.body_id == body_id, _may_be(COLUMNS, part)))
    }
    if listing_id is not None:
        behind = select(Relayed).where(Relayed.body_id == body_id, Relayed.aside_for == listing_id)
        found |= {each.id: each for each in session.scalars(behind)}
    return [each for each in found.values() if each.said is not None]


def owned(session: Session, body_id: str, rows: Collection[Told]) -> list[Told]:
    """Return the meetings chapters of a body own, shown or not, that may be of the same meeting as one of these."""
    found: dict[str, Told] = {}
    today = chapters.today()
    mine = select(*OWN, today.c.unit_id).join(today, today.c.id == LISTING.chapter_id)
    mine = mine.where(LISTING.body_id == body_id, LISTING.kind == "meeting")
    for part in _parts(rows):
        found |= {row.id: Told(*row) for row in session.execute(mine.where(_may_be(LISTING, part)))}
    return [found[each] for each in sorted(found)]


def _parts(rows: Collection[Told]) -> Iterator[list[Told]]:
    every = sorted(rows, key=lambda each: each.id)
    yield from (every[first : first + 100] for first in range(0, len(every), 100))


def _may_be(columns: Any, rows: Sequence[Told]) -> ColumnElement[bool]:
    times = {(each.weekday, each.starts) for each in rows if each.starts is not None}
    slugs = sorted({each.slug for each in rows if each.slug is not None})
    then = (and_(columns.weekday == weekday, columns.starts == starts) for weekday, starts in sorted(times, key=str))
    return or_(columns.slug.in_(slugs), *then)


def candidates(session: Session, found: Collection[Relayed]) -> list[Candidate]:
    """Return what sources bring as that of which some is relayed, with where its source ranks."""
    sources = sources_of(session, found)
    return [_candidate(each, sources[each.source_id]) for each in found]


def _candidate(row: Relayed, source: Source) -> Candidate:
    rank = (not source.is_owner_of_record, source.number, row.slug)
    return Candidate(told(row, source), source.id, source.is_owner_of_record, rank, row.decided)


def told(row: Relayed, source: Source) -> Told:
    """Return what of a meeting of a source tells whether another is the same."""
    return told_of(row.id, row.said or {}, unit_id=source.unit_id, machine=urlsplit(source.address).hostname)


def sources_of(session: Session, found: Collection[Relayed]) -> dict[str, Source]:
    """Return the sources that bring these, by their ids."""
    wanted = select(Source).where(Source.id.in_({each.source_id for each in found}))
    return {each.id: each for each in session.scalars(wanted)}


def has_any(session: Session, body_id: str) -> bool:
    """Say whether a body has any source."""
    return session.scalar(select(Source.id).where(Source.body_id == body_id).limit(1)) is not None


def owned_as(session: Session, listing_id: str, unit_id: str | None) -> list[Told]:
    """Return what tells of a chapter's listing whether another is the same, if it is there and a meeting."""
    row = session.execute(select(*OWN).where(LISTING.id == listing_id, LISTING.kind == "meeting")).one_or_none()
    return [] if row is None else [Told(*(*row, unit_id))]


def forget(session: Session, source_id: str) -> None:
    """Forget what a source ever brought."""
    session.execute(delete(Relayed).where(Relayed.source_id == source_id))


def of_units(session: Session, body_id: str, unit_ids: Sequence[str] | None) -> list[Standing]:
    """Return the sources of some units as they stand, or of every unit of a body."""
    conditions = [Source.body_id == body_id]
    return SOURCES.standings(session, *conditions, *([] if unit_ids is None else [Source.unit_id.in_(unit_ids)]))
