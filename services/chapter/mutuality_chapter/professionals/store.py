"""Every query about how professionals take part, about strain and about what is near."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import Select, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_chapter.professionals.models import LandscapeNote, Participation, Tension
from mutuality_chapter.professionals.rules import Capacity

PARTICIPATION, TENSION = Participation.__table__.c, Tension.__table__.c
NOTE = LandscapeNote.__table__.c
Thing = TypeVar("Thing", Participation, Tension, LandscapeNote)


@dataclass(frozen=True)
class LandscapeFacts:
    """How the services near us were on a day, in words from lists."""

    noted_on: date
    adequacy: str
    availability: str
    gaps: tuple[str, ...]


def one(session: Session, kind: type[Thing], thing_id: str) -> Thing:
    """Return one of these.

    Raises:
        NotFound: there is none.
    """
    found = session.get(kind, thing_id)
    if found is None:
        raise NotFound("There is no such thing.")
    return found


def landscape_facts(session: Session, landscape_id: str) -> LandscapeFacts:
    """Return what other rooms may know of a note on the services near us; its words are not among it.

    Raises:
        NotFound: there is none.
    """
    found = one(session, LandscapeNote, landscape_id)
    return LandscapeFacts(found.noted_on, found.adequacy, found.availability, tuple(found.gaps))


def observers(session: Session, meeting_id: str, held_on: date) -> int:
    """Return how many observers come to one occasion of a meeting."""
    there = (PARTICIPATION.meeting_id == meeting_id) & (PARTICIPATION.held_on == held_on)
    counted = select(func.sum(PARTICIPATION.people)).where(there, PARTICIPATION.capacity == Capacity.OBSERVER)
    return int(session.scalar(counted) or 0)


def participations(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of participations."""
    wanted = _narrowed(select(*PARTICIPATION), PARTICIPATION, query, "partner_id", "meeting_id", "capacity")
    return page_of(session, wanted, by=[PARTICIPATION.id], query=query)


def tensions(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of strain."""
    wanted = _narrowed(select(*TENSION), TENSION, query, "partner_id", "state")
    return page_of(session, wanted, by=[TENSION.id], query=query)


def strain(session: Session, since: date) -> list[tuple[str | None, bool]]:
    """Return the strain that is open or was settled since a day: with which partner, if with any, and whether it is."""
    is_open = TENSION.settled_on.is_(None)
    wanted = select(TENSION.partner_id, is_open).where(is_open | (TENSION.settled_on >= since))
    return [(partner_id, bool(still)) for partner_id, still in session.execute(wanted)]


def landscape(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of notes on the services near us, the earliest day first."""
    wanted = _narrowed(select(*NOTE), NOTE, query, "adequacy", "availability")
    return page_of(session, wanted, by=[NOTE.noted_on, NOTE.id], query=query)


def _narrowed(
    wanted: Select[*tuple[Any, ...]], columns: Any, query: Mapping[str, Any], *names: str
) -> Select[*tuple[Any, ...]]:
    return wanted.where(*(columns[name] == query[name] for name in names if query[name]))
