"""How we look at ourselves over all items of an edition: what we said still holds until its day, or until a change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality_chapter import affiliation, editions, waivers
from mutuality_chapter.attestations import store
from mutuality_chapter.attestations.models import Evidence, OurView, Work
from mutuality_chapter.editions import Asked, Place


def edition_views(session: Session, edition_id: str) -> dict[str, Any]:
    """Return every item of an edition as we see ourselves on it, and how many are attested and met.

    Raises:
        NotFound: we hold no such edition.
    """
    asked, today = editions.asked_items(session, edition_id), affiliation.today(session)
    views, work, evidence = store.views(session), store.work(session), store.every_evidence(session)
    excuses = waivers.excuses_on(session, today)
    items = [
        {**_item(each, views, work, evidence, today), "waived_until": excuses.until(each)} for each in asked.values()
    ]
    held = [each for each in items if each["holds"]]
    met = sum(each["view"] == "met" for each in held)
    return {"edition_id": edition_id, "items": items, "asked": len(items), "attested": len(held), "met": met}


def last_day(view: OurView, known_by: str, evidence: Mapping[str, Evidence]) -> date | None:
    """Return the last day a view holds, by our word and by its document where the item is known by one."""
    document = evidence.get(view.evidence_id or "") if known_by == "evidence" else None
    days = [view.valid_until, document.valid_until if document else None]
    return min((day for day in days if day), default=None)


def _item(
    asked: Asked,
    views: Mapping[Place, OurView],
    work: Mapping[Place, Work],
    evidence: Mapping[str, Evidence],
    today: date,
) -> dict[str, Any]:
    view = _first(asked.holds, views)
    before = None if view else _first(asked.before, views)
    until = last_day(view, asked.item.known_by, evidence) if view else None
    doing = _first(asked.holds, work)
    return {
        "item": asked.item.slug,
        "known_by": asked.item.known_by,
        "view": view.view if view else None,
        "attested_on": view.attested_on if view else None,
        "attested_in": view.edition_id if view else None,
        "holds_until": until,
        "holds": view is not None and (until is None or today <= until),
        "viewed_before": before.view if before else None,
        "work": doing.state if doing else None,
    }


def _first(places: tuple[Place, ...], said: Mapping[Place, Any]) -> Any:
    """Return what was said last of these places; they come newest first, but we may have spoken of an older later."""
    found = [said[place] for place in places if place in said]
    return max(found, key=lambda each: getattr(each, "recorded_at", None) or each.changed_at, default=None)
