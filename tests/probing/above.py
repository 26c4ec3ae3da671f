"""What a national office has on its desk about chapters: steps announced, and what is on its way."""

from __future__ import annotations

from typing import Any

from mutuality.web.service import EXTENSION
from mutuality_federation import chapters
from tests.bonds import Bond


def stand_above(bond: Bond, unit_id: str, edition_id: str) -> dict[str, str]:
    """Let a unit tailor an edition; announce a step, let a second chapter apply, ask for a transfer and a merger.

    Returns what each is called.
    """
    tailored = {"base_edition_id": edition_id, "title": "Up north", "effective_on": "2026-05-15"}
    told = {"to": "closed", "reason": "Nobody is left"}
    announced = bond.officer.post(f"/v1/chapters/{bond.chapter_id}/standing-announcements", told)
    mill, application = _apply(bond)
    there = {"to_id": unit_id, "reason": "They moved"}
    merger = {"into_id": mill, "reason": "Few are left"}
    path = f"/v1/chapters/{bond.chapter_id}"
    return {
        "tailoring_id": _id_of(bond.officer.post(f"/v1/units/{unit_id}/tailorings", tailored)),
        "announcement_id": _id_of(announced),
        "application_id": application,
        "transfer_id": _id_of(bond.officer.post(f"{path}/transfers", there)),
        "merger_id": _id_of(bond.officer.post(f"{path}/mergers", merger)),
    }


def _apply(bond: Bond) -> tuple[str, str]:
    """Put a second chapter on the roll that forms, and let it apply."""
    said = bond.officer.post(f"/v1/bodies/{bond.body_id}/chapters", {"name": "Mill"}).json
    with bond.federation.app.extensions[EXTENSION].database.transaction() as session:
        chapters.move(session, chapters.chapter(session, said["id"]), "forming", reason="approved", by="office")
    made = bond.officer.post(f"/v1/chapters/{said['id']}/applications", {"meets_founders": True})
    return said["id"], _id_of(made)


def _id_of(answer: Any) -> str:
    assert answer.status_code == 201, answer.json
    return str(answer.json["id"])
