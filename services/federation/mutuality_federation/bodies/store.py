"""Every query about bodies and units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any

from sqlalchemy import Select, String, cast, func, select

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality.web import Page, page_of
from mutuality_federation.bodies import rules, wording
from mutuality_federation.bodies.models import Body, Unit

BODY_COLUMNS = Body.__table__.c
UNIT_COLUMNS = Unit.__table__.c
TIMES_UNITS_CHANGED = select(func.sum(UNIT_COLUMNS.version))
"""How often any unit changed, counting when it came: what tells of units is another when this is another."""


@dataclass(frozen=True)
class BodyFacts:
    """What other rooms need to know of a body."""

    id: str
    slug: str
    name: str
    concern: str
    labels: dict[str, str]
    meeting_types: list[dict[str, str]]
    registered_on: date
    origin: list[str]
    formed_on: date | None


@dataclass(frozen=True)
class UnitFacts:
    """What other rooms need to know of a unit."""

    id: str
    body_id: str
    name: str
    parent_id: str | None
    level: str
    kind: str


def body(session: Session, body_id: str) -> Body:
    """Return a body.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Body, body_id)
    if found is None:
        raise NotFound("There is no such body.")
    return found


def body_facts(session: Session, body_id: str) -> BodyFacts:
    """Return what other rooms may know of a body.

    Raises:
        NotFound: there is none.
    """
    return _facts(body(session, body_id))


def every_body(session: Session) -> list[BodyFacts]:
    """Return what other rooms may know of every body, in one query."""
    return [_facts(found) for found in session.scalars(select(Body).order_by(Body.id))]


def _facts(found: Body) -> BodyFacts:
    said = {name.name: getattr(found, name.name) for name in fields(BodyFacts) if name.name != "registered_on"}
    return BodyFacts(**said, registered_on=found.registered_at.date())


def body_ids(session: Session) -> list[str]:
    """Return the ids of all bodies."""
    return list(session.scalars(select(BODY_COLUMNS.id).order_by(BODY_COLUMNS.id)))


def require_body(session: Session, body_id: str) -> None:
    """Go on only if there is such a body.

    Raises:
        NotFound: there is none.
    """
    body(session, body_id)


def require_level(session: Session, body_id: str, level: str) -> None:
    """Go on only if a body has such a level.

    Raises:
        NotFound: there is no such body.
        LevelUnknown: it has no such level.
    """
    rules.require_level(level, body(session, body_id).levels)


def unit_facts(session: Session, unit_id: str) -> UnitFacts:
    """Return what other rooms may know of a unit.

    Raises:
        NotFound: there is none.
    """
    found = session.get(Unit, unit_id)
    if found is None:
        raise NotFound("There is no such unit.")
    return UnitFacts(found.id, found.body_id, found.name, found.parent_id, found.level, found.kind)


def require_unit(session: Session, body_id: str, unit_id: str) -> None:
    """Go on only if the body has such a unit.

    Raises:
        NotFound: it has not.
    """
    if unit_facts(session, unit_id).body_id != body_id:
        raise NotFound("This body has no such unit.")


def units_of(session: Session, body_id: str) -> dict[str, UnitFacts]:
    """Return what other rooms may know of every unit of a body, by its id, in one query."""
    wanted = select(*(UNIT_COLUMNS[each.name] for each in fields(UnitFacts)))
    return {row.id: UnitFacts(*row) for row in session.execute(wanted.where(UNIT_COLUMNS.body_id == body_id))}


def path_to(units: Mapping[str, UnitFacts], unit_id: str | None) -> tuple[str, ...]:
    """Return the ids of the units from the topmost down to one; of none, nothing."""
    path: list[str] = []
    while unit_id is not None:
        path.append(unit_id)
        unit_id = units[unit_id].parent_id
    return tuple(reversed(path))


def unit_and_below(session: Session, body_id: str, unit_id: str) -> list[str]:
    """Return the ids of a unit of the body and of every unit under it.

    Raises:
        NotFound: the body has no such unit.
    """
    require_unit(session, body_id, unit_id)
    below = select(UNIT_COLUMNS.id).where(UNIT_COLUMNS.id == unit_id).cte(recursive=True)
    below = below.union(select(UNIT_COLUMNS.id).join(below, UNIT_COLUMNS.parent_id == below.c.id))
    return list(session.scalars(select(below.c.id)))


def is_slug_taken(session: Session, slug: str) -> bool:
    """Say whether a body already has this short name."""
    return session.scalar(select(Body.id).where(Body.slug == slug)) is not None


def is_unit_slug_taken(session: Session, body_id: str, slug: str) -> bool:
    """Say whether a unit of the body already has this short name."""
    return session.scalar(select(Unit.id).where(Unit.body_id == body_id, Unit.slug == slug)) is not None


def levels_used(session: Session, body_id: str) -> list[str]:
    """Return the levels on which units of the body stand."""
    return list(session.scalars(select(Unit.level).where(Unit.body_id == body_id).distinct()))


def bodies(session: Session, query: dict[str, Any]) -> Page:
    """Return a page of bodies."""
    wanted: Select[Any] = select(Body)
    if query["slug"]:
        wanted = wanted.where(BODY_COLUMNS.slug == query["slug"])
    if query["origin"]:
        wanted = wanted.where(cast(BODY_COLUMNS.origin, String).contains(f'"{query["origin"]}"'))
    if query["what"]:
        wanted = wanted.where(BODY_COLUMNS.id.in_(wording.bodies_found(session, query["what"])))
    return page_of(session, wanted, by=[BODY_COLUMNS.id], query=query, whole_objects=True)


def units(session: Session, body_id: str, query: dict[str, Any]) -> Page:
    """Return a page of the body's units."""
    labels = body(session, body_id).all_labels
    wanted = select(*UNIT_COLUMNS).where(UNIT_COLUMNS.body_id == body_id)
    return page_of(session, wanted, by=[UNIT_COLUMNS.id], query=query).headed(labels=labels)
