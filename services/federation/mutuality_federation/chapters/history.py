"""How chapters stood and where they belonged, as of any day: a body's roll in three queries, however long it is."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Integer, Select, case, extract, func, literal, select, union_all

from mutuality.database import Session
from mutuality.web import Page, page_of
from mutuality_federation.chapters.models import Chapter, Placement, StandingChange
from mutuality_federation.chapters.rules import BELONGS, QUIET, Standing
from mutuality_federation.chapters.store import COLUMNS, FACTS, ChapterFacts

STEPS, PLACES = StandingChange.__table__.c, Placement.__table__.c


@dataclass(frozen=True)
class Placed:
    """From which day a chapter belonged to a unit, and to which before."""

    on: date
    before_id: str | None
    unit_id: str | None


@dataclass(frozen=True)
class Movement:
    """How many chapters of a body, now in one unit or none, began and ended in a month; by how many more were active.

    The month counts from the beginning of our era: twelve times the year, and the months of it that had passed.
    """

    body_id: str
    unit_id: str | None
    month: int
    begun: int
    closed: int
    active: int


@dataclass(frozen=True)
class Roll:
    """The chapters of a body, or those of some units, each step of their standing and of their unit by its day."""

    chapters: tuple[ChapterFacts, ...]
    steps: Mapping[str, Sequence[tuple[date, str]]]
    places: Mapping[str, Sequence[Placed]]
    unit_ids: frozenset[str] | None = None

    def on(self, day: date) -> list[ChapterFacts]:
        """Return the chapters that belonged at the end of a day, each standing as it stood then."""
        return [chapter for chapter in self.as_of(day) if chapter.standing in BELONGS]

    def as_of(self, day: date) -> list[ChapterFacts]:
        """Return every chapter that was then in the units asked about, each as it stood, whether or not it belonged."""
        stood = [self._as_of(chapter, day) for chapter in self.chapters]
        return [chapter for chapter in stood if self.unit_ids is None or chapter.unit_id in self.unit_ids]

    def _as_of(self, chapter: ChapterFacts, day: date) -> ChapterFacts:
        steps = self.steps.get(chapter.id, ())
        standing = next((after for on, after in reversed(steps) if on <= day), Standing.INVITED)
        places = self.places.get(chapter.id, ())
        since = next((each.on for each in reversed(places) if each.on <= day), None)
        return replace(chapter, standing=standing, unit_id=unit_on(places, day, chapter), unit_since=since)


def unit_on(places: Sequence[Placed], day: date, chapter: ChapterFacts) -> str | None:
    """Return the unit a chapter belonged to at the end of a day, by its placements in their order."""
    if not places:
        return chapter.unit_id
    return next((each.unit_id for each in reversed(places) if each.on <= day), places[0].before_id)


def roll(
    session: Session, body_id: str, *, unit_ids: Sequence[str] | None = None, chapter_id: str | None = None
) -> Roll:
    """Return every chapter that ever enrolled with a body, or one, with its history; narrowed to some units by day."""
    of_body = COLUMNS.body_id == body_id if chapter_id is None else COLUMNS.id == chapter_id
    facts = [COLUMNS[name] for name in FACTS]
    wanted = select(*facts).where(of_body, COLUMNS.enrolled_on.is_not(None)).order_by(COLUMNS.id)
    taken = select(STEPS.chapter_id, STEPS.changed_at, STEPS.after).join(Chapter, COLUMNS.id == STEPS.chapter_id)
    placed = select(PLACES.chapter_id, PLACES.from_on, PLACES.before_id, PLACES.unit_id)
    steps: dict[str, list[tuple[date, str]]] = defaultdict(list)
    for each, changed_at, after in session.execute(taken.where(of_body).order_by(STEPS.id)):
        steps[each].append((changed_at.date(), after))
    places: dict[str, list[Placed]] = defaultdict(list)
    here = placed.join(Chapter, COLUMNS.id == PLACES.chapter_id).where(of_body).order_by(PLACES.from_on, PLACES.id)
    for each, *where in session.execute(here):
        places[each].append(Placed(*where))
    chapters = tuple(ChapterFacts(*row) for row in session.execute(wanted))
    return Roll(chapters, steps, places, None if unit_ids is None else frozenset(unit_ids))


def movements(session: Session, *, body_id: str | None = None, unit_ids: Sequence[str] | None = None) -> list[Movement]:
    """Return how the chapters that ever enrolled came and went, month by month, in one query.

    Of all bodies or one, or those now in some units. A chapter began the day it was formed, at the latest the day it
    enrolled. One that closed or rests is not active; who comes back is.
    """
    parts = union_all(_narrowed(_beginnings(), body_id, unit_ids), _narrowed(_turns(session), body_id, unit_ids))
    found = parts.subquery()
    sums = [func.sum(found.c[name]).label(name) for name in ("begun", "closed", "active")]
    place = (found.c.body_id, found.c.unit_id, found.c.month)
    moved = session.execute(select(*place, *sums).group_by(*place))
    return [Movement(row[0], row[1], *(int(each) for each in row[2:])) for row in moved]


def _beginnings() -> Select[Any]:
    is_older = COLUMNS.formed_on < COLUMNS.enrolled_on
    began = _month(case((is_older, COLUMNS.formed_on), else_=COLUMNS.enrolled_on))
    counts = (literal(1).label("begun"), literal(0).label("closed"), literal(1).label("active"))
    return select(COLUMNS.body_id, COLUMNS.unit_id, began.label("month"), *counts)


def _turns(session: Session) -> Select[Any]:
    at = STEPS.changed_at if session.database.is_sqlite else func.timezone("UTC", STEPS.changed_at)
    rests, rested = (name.in_(QUIET) for name in (STEPS.after, STEPS.before))
    closed = case((STEPS.after == Standing.CLOSED, 1), else_=0).label("closed")
    active = case((rests & ~rested, -1), (rested & ~rests, 1), else_=0).label("active")
    place = (COLUMNS.body_id, COLUMNS.unit_id, _month(at).label("month"))
    counted = select(*place, literal(0).label("begun"), closed, active)
    return counted.join_from(StandingChange, Chapter, COLUMNS.id == STEPS.chapter_id).where(rests | rested)


def _month(at: ColumnElement[Any]) -> ColumnElement[int]:
    year, month = (extract(part, at).cast(Integer) for part in ("year", "month"))
    return year * 12 + month - 1


def _narrowed(wanted: Select[Any], body_id: str | None, unit_ids: Sequence[str] | None) -> Select[Any]:
    wanted = wanted.where(COLUMNS.enrolled_on.is_not(None))
    if body_id is not None:
        wanted = wanted.where(COLUMNS.body_id == body_id)
    return wanted if unit_ids is None else wanted.where(COLUMNS.unit_id.in_(unit_ids))


def unit_of(session: Session, chapter: ChapterFacts, day: date) -> str | None:
    """Return the unit a chapter belonged to at the end of a day."""
    wanted = select(PLACES.from_on, PLACES.before_id, PLACES.unit_id).where(PLACES.chapter_id == chapter.id)
    found = session.execute(wanted.order_by(PLACES.from_on, PLACES.id))
    return unit_on([Placed(*row) for row in found], day, chapter)


def units_so_far(session: Session, chapter_id: str) -> set[str]:
    """Return the ids of the units a chapter belongs to or ever belonged to, without those above them."""
    placed = session.execute(select(PLACES.before_id, PLACES.unit_id).where(PLACES.chapter_id == chapter_id))
    now = session.scalar(select(COLUMNS.unit_id).where(COLUMNS.id == chapter_id))
    return {each for each in (now, *(each for row in placed for each in row)) if each}


def last_step(session: Session, chapter_id: str) -> StandingChange | None:
    """Return the newest step of a chapter's standing; one that was only named took none."""
    wanted = select(StandingChange).where(StandingChange.chapter_id == chapter_id)
    return session.scalar(wanted.order_by(StandingChange.id.desc()).limit(1))


def steps(session: Session, chapter_id: str) -> list[StandingChange]:
    """Return every step of a chapter's standing, the oldest first."""
    wanted = select(StandingChange).where(StandingChange.chapter_id == chapter_id).order_by(StandingChange.id)
    return list(session.scalars(wanted))


def steps_page(session: Session, chapter_id: str, query: dict[str, Any]) -> Page:
    """Return a page of a chapter's standing, step by step."""
    return page_of(session, select(*STEPS).where(STEPS.chapter_id == chapter_id), by=[STEPS.id], query=query)
