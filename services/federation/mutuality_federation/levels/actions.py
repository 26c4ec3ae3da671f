"""What officers do below a body's policy: publish a unit's or an overlay, and lay an overlay on chapters."""

from __future__ import annotations

from typing import Any

from mutuality.access import Actor
from mutuality.database import Session
from mutuality.policy import laid_over, load_preset
from mutuality.problems import NotFound
from mutuality_federation import bodies, chapters, policies
from mutuality_federation.access import require_own_body
from mutuality_federation.levels import rules

SERVICE = "service_unit"


def draft(session: Session, *, body_id: str, said: dict[str, Any]) -> tuple[policies.LayerFacts, policies.Book]:
    """Return a layer as it would be published, with the book it would stand in; nothing is written.

    Raises:
        Problem: what `policies.draft_layer` raises.
    """
    return policies.draft_layer(session, body_id=body_id, said=_whole(said), chapters=_enrolled(session, body_id))


def publish(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> policies.LayerFacts:
    """Publish the next version of a layer.

    Raises:
        Problem: what `policies.draft_layer` raises.
    """
    enrolled = _enrolled(session, body_id)
    return policies.publish_layer(session, body_id=body_id, said=_whole(said), chapters=enrolled, by=by)


def lay(session: Session, *, body_id: str, said: dict[str, Any], by: str) -> int:
    """Lay an overlay on chapters, or lift it, and return on how many.

    Raises:
        NotFound: there is no such overlay, unit or chapter.
        OutOfReach: a chapter does not stand below the unit.
        Problem: what `policies.lay` raises.
    """
    series = (said["unit_id"] or body_id, said["name"])
    if series not in policies.book(session, body_id).layers:
        raise NotFound("There is no such overlay.")
    wanted = set(said["chapter_ids"])
    found = [each for each in chapters.named(session, body_id, wanted) if each.id in wanted]
    if len(found) != len(wanted):
        raise NotFound("This body has no such chapter.")
    reach = _reach(session, body_id, said["unit_id"]) if said["unit_id"] else None
    rules.require_in_reach({each.id: each.unit_id for each in found}, reach)
    policies.lay(session, body_id=body_id, series=series, chapters=found, said=said, by=by)
    return len(found)


def require_office(session: Session, actor: Actor, body_id: str, unit_id: str | None) -> None:
    """Let the national office act for every level, and a unit's officer for that unit and those below it.

    Raises:
        NotFound: it is another body, or another unit.
    """
    require_own_body(actor, body_id)
    if unit_id is not None:
        bodies.require_unit(session, body_id, unit_id)
    if not chapters.speaks_for(session, actor, body_id, unit_id):
        raise NotFound("There is no such level for you to act for.")


def _whole(said: dict[str, Any]) -> dict[str, Any]:
    """Return what is published, laid over the preset's overlay of that name where one is named.

    Raises:
        NotALayer: it names neither a unit nor an overlay.
        NotFound: there is no such preset, or it has no such overlay.
    """
    rules.require_layer(said)
    if said["preset"] is None:
        return said
    overlays = load_preset(said["preset"]).overlays
    if said["name"] not in overlays:
        raise NotFound(f"The preset has no such overlay; it has {', '.join(overlays) or 'none'}.")
    return {**said, "document": laid_over(overlays[said["name"]], said["document"])}


def _enrolled(session: Session, body_id: str) -> tuple[chapters.ChapterFacts, ...]:
    return chapters.roll(session, body_id).chapters


def _reach(session: Session, body_id: str, unit_id: str) -> list[str] | None:
    unit = bodies.unit_facts(session, unit_id)
    top = unit.parent_id if unit.kind == SERVICE else unit_id
    return bodies.unit_and_below(session, body_id, top) if top else None
