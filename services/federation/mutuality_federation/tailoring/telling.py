"""What chapters are told of tailorings: in the feed which of them apply to a chapter, and each as a document."""

from __future__ import annotations

from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.problems import NotFound
from mutuality_federation import bodies
from mutuality_federation.tailoring import store
from mutuality_federation.tailoring.store import TailoringFacts


def told(session: Session, body_id: str, unit_id: str | None, since: date) -> list[dict[str, Any]]:
    """Return what the units from the topmost down to one laid, in force on a day or announced; nothing of no unit.

    `place` is how far below the topmost its unit stands.
    """
    if unit_id is None:
        return []
    path = bodies.path_to(bodies.units_of(session, body_id), unit_id)
    return [{"id": each.id, "place": path.index(each.unit_id)} for each in store.applying(session, path, since)]


def document(session: Session, body_id: str, tailoring_id: str) -> dict[str, Any]:
    """Return all a chapter of a body needs of a tailoring, as JSON values that never change.

    Each item it added says since which tailoring of the unit answers to it hold, what it was called there, and since
    which day it is asked.

    Raises:
        NotFound: no unit of the body laid it.
    """
    found = store.tailoring_facts(session, tailoring_id)
    if found.body_id != body_id:
        raise NotFound("There is no such tailoring.")
    return {
        **{name: getattr(found, name) for name in ("id", "unit_id", "base_edition_id", "number", "title")},
        "unit_name": bodies.unit_facts(session, found.unit_id).name,
        "guideline": found.guideline_slug,
        "effective_on": found.effective_on.isoformat(),
        **found.changes,
        "added": _added(session, found),
    }


def _added(session: Session, found: TailoringFacts) -> list[dict[str, Any]]:
    items = {each["slug"]: each for each in found.changes["added"]}
    worded = [(items[slug], within, name) for slug, (within, name) in found.worded.items()]
    since = store.days_of(session, {within for _, within, _ in worded})
    return [
        {**item, "worded_in": within, "worded_as": name, "asked_on": since[within].isoformat()}
        for item, within, name in worded
    ]
