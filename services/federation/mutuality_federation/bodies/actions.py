"""What people do with bodies: register one, change what is said of it, set up a unit."""

from __future__ import annotations

from typing import Any

from mutuality.database import Session
from mutuality_federation.bodies import rules, store
from mutuality_federation.bodies.models import Body, Unit


def register(session: Session, *, said: dict[str, Any]) -> Body:
    """Register a new body.

    Raises:
        NameTaken: the short name is already used.
    """
    rules.require_free(said["slug"], is_taken=store.is_slug_taken(session, said["slug"]))
    body = Body(id=session.new_id("bod"), registered_at=session.now, version=1, **said)
    session.add(body)
    return body


def describe(session: Session, *, body: Body, said: dict[str, Any]) -> Body:
    """Change what is said of a body.

    Raises:
        LevelInUse: a level it takes away has units.
    """
    if "levels" in said:
        rules.require_levels_kept(said["levels"], store.levels_used(session, body.id))
    for name, value in said.items():
        setattr(body, name, value)
    session.flush()  # counts the version up before the answer is made
    return body


def set_up_unit(session: Session, *, body: Body, said: dict[str, Any]) -> Unit:
    """Set up a unit of the body.

    Raises:
        NameTaken: the body already has a unit of this short name.
        LevelUnknown: the body has no such level.
        NotFound: the unit above is none of this body.
    """
    rules.require_level(said["level"], body.levels)
    rules.require_free(said["slug"], is_taken=store.is_unit_slug_taken(session, body.id, said["slug"]))
    if said["parent_id"]:
        store.require_unit(session, body.id, said["parent_id"])
    unit = Unit(id=session.new_id("unt"), body_id=body.id, version=1, **said)
    session.add(unit)
    return unit
