"""Publishing an edition or a tailoring, or looking at what that would do, with what clashes below."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.guidance import ItemFacts
from mutuality.guidance.tailoring import Base, Overlay, Tailoring, WordedItem, Wording, name_edition, name_tailoring
from mutuality_federation import bodies, editions, guidelines, policies, tailoring
from mutuality_federation.bodies import UnitFacts
from mutuality_federation.publications import rules
from mutuality_federation.publications.rules import Below, Dated, Ground

NOWHERE = Wording("", "", date.min)


def look_at_edition(session: Session, *, guideline: Any, by: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Return what publishing a draft would change, and what of those below would clash; nothing is written.

    Raises:
        DraftEmpty, RenameUnfit, EditionTooSoon, PolicyRefused: what publishing it would raise.
    """
    prepared = guidelines.prepare(session, guideline=guideline, by=by, **said)
    ground = _ground(session, guideline.body_id, guideline.slug)
    clashes = _under(ground, prepared.number, prepared.items, said["effective_on"])
    return {"changes": prepared.changes, "clashes_below": clashes}


def publish_edition(session: Session, *, guideline: Any, by: str, said: Mapping[str, Any]) -> dict[str, Any]:
    """Publish a draft as the next edition, and return it with what it changed and what of those below clashes with it.

    Raises:
        DraftEmpty, PolicyRefused, RenameUnfit, EditionTooSoon: what `guidelines.publish` raises.
    """
    ground = _ground(session, guideline.body_id, guideline.slug)
    published = guidelines.publish(session, guideline=guideline, by=by, **said)
    items = editions.edition_facts(session, published["id"]).items if ground.overlays else ()
    return {**published, "clashes_below": _under(ground, published["number"], items, said["effective_on"])}


def look_at_tailoring(
    session: Session, *, unit: UnitFacts, by: str, is_national: bool, said: Mapping[str, Any]
) -> list[Below]:
    """Return what of the units below would clash with a tailoring; nothing is written.

    Raises:
        NotFound, BaseSuperseded, TailoringTooSoon, PolicyRefused, TailoringClashes: what publishing it would raise.
    """
    return _below(session, unit, tailoring.draft(session, unit=unit, by=by, is_national=is_national, said=said))


def publish_tailoring(
    session: Session, *, unit: UnitFacts, by: str, is_national: bool, said: Mapping[str, Any]
) -> dict[str, Any]:
    """Lay a unit's changes over an edition, and return that with what of the units below clashes with it.

    Raises:
        NotFound, BaseSuperseded, TailoringTooSoon, PolicyRefused, TailoringClashes: what `tailoring.publish` raises.
    """
    clashes = look_at_tailoring(session, unit=unit, by=by, is_national=is_national, said=said)
    laid = tailoring.publish(session, unit=unit, by=by, is_national=is_national, said=said)
    shown = {column.name: getattr(laid, column.name) for column in laid.__table__.columns}
    return {**shown, "clashes_below": clashes}


def _under(ground: Ground, number: int, items: Sequence[ItemFacts], on: date) -> list[Below]:
    """Return what does not fit under an edition that is about to come."""
    coming = Dated(on, _base(name_edition(ground.guideline, number), items))
    return rules.clashes_below(ground, replace(ground, bases=(*ground.bases, coming)), on, ground.paths)


def _below(session: Session, unit: UnitFacts, laid: Any) -> list[Below]:
    ground = _ground(session, unit.body_id, laid.guideline_slug)
    own = Overlay(
        unit_id=unit.id,
        guideline=laid.guideline_slug,
        number=laid.number,
        effective_on=laid.effective_on,
        tailoring=Tailoring.read(laid.id, name_tailoring(unit.name, laid.guideline_slug, laid.number), laid.changes),
        wordings={},
    )
    after = replace(ground, overlays=(*ground.overlays, own))
    lower = set(bodies.unit_and_below(session, unit.body_id, unit.id)) - {unit.id}
    return rules.clashes_below(ground, after, laid.effective_on, lower)


def _ground(session: Session, body_id: str, guideline_slug: str) -> Ground:
    units, book, today = bodies.units_of(session, body_id), policies.book(session, body_id), session.now.date()
    overlays = tuple(tailoring.overlays_of(session, body_id, guideline_slug))
    ever = editions.editions_of(session, body_id) if overlays else ()
    published = [each for each in ever if each.guideline_slug == guideline_slug]
    return Ground(
        guideline=guideline_slug,
        bases=tuple(
            Dated(each.effective_on, _base(name_edition(guideline_slug, each.number), each.items)) for each in published
        ),
        overlays=overlays,
        paths={each: bodies.path_to(units, each) for each in units},
        forces={each: tailoring.default_force(book, each, today) for each in units},
    )


def _base(name: str, items: Sequence[ItemFacts]) -> Base:
    """Return an edition as far as changes are held against it; which wording answers hold under plays no part."""
    return Base(name, [WordedItem(each, NOWHERE) for each in items])
