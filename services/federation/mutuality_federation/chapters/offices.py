"""For whom an officer acts: the national office for every chapter of its body, a unit's officer for those below it."""

from __future__ import annotations

from enum import StrEnum

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation import bodies
from mutuality_federation.access import require_own_body
from mutuality_federation.chapters import store
from mutuality_federation.chapters.models import Chapter


class Office(StrEnum):
    """From which office somebody acts."""

    NATIONAL = "national"
    UNIT = "unit"


def unit_of_actor(actor: Actor) -> str | None:
    """Return the unit an officer works for; null is the national office."""
    return actor.claims.get("unit")


def own_chapter(session: Session, actor: Actor, chapter_id: str) -> Chapter:
    """Return a chapter the officer may act for.

    Raises:
        NotFound: there is none.
    """
    found = store.chapter(session, chapter_id)
    require_own_body(actor, found.body_id)
    if not speaks_for(session, actor, found.body_id, found.unit_id):
        raise NotFound("There is no such chapter for you to act for.")
    return found


def speaks_for(session: Session, actor: Actor, body_id: str, unit_id: str | None) -> bool:
    """Say whether an officer may speak for a unit of the own body: its own, one below it, or any from the top."""
    if actor.body_id != body_id:
        return False
    own = unit_of_actor(actor)
    return own is None or (unit_id is not None and unit_id in bodies.unit_and_below(session, body_id, own))


def office_of(actor: Actor) -> Office:
    """Return from which office somebody acts."""
    return Office.UNIT if unit_of_actor(actor) else Office.NATIONAL


def require_speaking_for(session: Session, actor: Actor, body_id: str, unit_id: str | None) -> None:
    """Let an officer of a unit act for that unit and those below it alone.

    Raises:
        NotFound: it is another unit, or none.
    """
    if not speaks_for(session, actor, body_id, unit_id):
        raise NotFound("There is no such unit for you to act for.")


def units_of(session: Session, actor: Actor) -> list[str] | None:
    """Return the units an officer acts for; null is the whole body."""
    own = unit_of_actor(actor)
    return None if own is None else bodies.unit_and_below(session, str(actor.body_id), own)


def units_asked(session: Session, actor: Actor, body_id: str, unit_id: str | None) -> list[str] | None:
    """Return the units whose chapters are read: one and all below it, or all an officer acts for; None is the body.

    Raises:
        NotFound: the officer does not act for that unit, or there is none.
    """
    if unit_id is None:
        return units_of(session, actor)
    require_speaking_for(session, actor, body_id, unit_id)
    return bodies.unit_and_below(session, body_id, unit_id)
