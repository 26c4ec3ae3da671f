"""What a national office has on its desk about chapters: steps announced, waivers, and what is on its way."""

from __future__ import annotations

from typing import Any

from mutuality.language import Kind
from mutuality.web.service import EXTENSION
from mutuality_federation import chapters
from tests.bonds import Bond
from tests.federation.office import announce
from tests.shared.language.examples import OFFER, OFFER_ID

SUMMER = {"from_on": "2026-05-01", "until": "2026-08-31"}


def stand_above(bond: Bond, unit_id: str, guideline_id: str, edition_id: str) -> dict[str, str]:
    """Let a unit tailor an edition, waive an item, announce a step, let a second chapter apply, transfer and merge.

    Returns what each is called.
    """
    tailored = {"base_edition_id": edition_id, "title": "Up north", "effective_on": "2026-05-15"}
    told = {"to": "closed", "reason": "Nobody is left"}
    announced = bond.officer.post(f"/v1/chapters/{bond.chapter_id}/standing-announcements", told)
    mill, application = _apply(bond)
    excused = {"guideline_id": guideline_id, "item": "openness", "reason": "No hall", **SUMMER}
    there = {"to_id": unit_id, "reason": "They moved"}
    merger = {"into_id": mill, "reason": "Few are left"}
    path = f"/v1/chapters/{bond.chapter_id}"
    return {
        "into_id": mill,
        "tailoring_id": _id_of(bond.officer.post(f"/v1/units/{unit_id}/tailorings", tailored)),
        "announcement_id": _id_of(announced),
        "waiver_id": _id_of(bond.officer.post(f"{path}/waivers", excused)),
        "application_id": application,
        "transfer_id": _id_of(bond.officer.post(f"{path}/transfers", there)),
        **_propose(bond, mill, edition_id),
        "offer_id": _offer(bond, mill),
        "merger_id": _id_of(bond.officer.post(f"{path}/mergers", merger)),
        **_form(bond),
    }


def _form(bond: Bond) -> dict[str, str]:
    """Let the body publish a report form."""
    wanted = [{"code": "meetings_held", "mode": "exact"}]
    said = {"slug": "spring", "title": "Spring", "period": "month", "indicators": wanted}
    form_id = _id_of(bond.officer.post(f"/v1/bodies/{bond.body_id}/forms", said))
    edition = bond.officer.post(f"/v1/forms/{form_id}/editions", {"effective_from": "2026-04"})
    return {"form_id": form_id, "form_edition_id": _id_of(edition)}


def told_of(above: dict[str, str]) -> dict[str, str]:
    """Return what a chapter's own service calls what its feed tells of power upwards."""
    names = {"body_proposal_id": "proposal_id", "conference_id": "conference_id", "motion_id": "motion_id"}
    return {own: above[name] for own, name in names.items()}


def _apply(bond: Bond) -> tuple[str, str]:
    """Put a second chapter on the roll that forms, and let it apply."""
    said = bond.officer.post(f"/v1/bodies/{bond.body_id}/chapters", {"name": "Mill"}).json
    with bond.federation.app.extensions[EXTENSION].database.transaction() as session:
        chapters.move(session, chapters.chapter(session, said["id"]), "forming", reason="approved", by="office")
    made = bond.officer.post(f"/v1/chapters/{said['id']}/applications", {"meets_founders": True})
    return said["id"], _id_of(made)


def _propose(bond: Bond, chapter_id: str, edition_id: str) -> dict[str, str]:
    """Let a chapter propose twice; one proposal still waits, the other is carried, and so is a mandate."""
    change = {"what": "force", "edition_id": edition_id, "item": "openness", "force": "minimum"}
    said = {"title": "More", "reasons": "We do.", "change": change, "source": {"text": "A year"}, **DECIDED}
    with bond.federation.app.extensions[EXTENSION].database.transaction() as session:
        for given in ("ppl_06ef2ngi01ssreeaag6shrnm3g", "ppl_06ef2ngi01ssreeaag6shrnm3h"):
            whole = {**said, "proposal_id": given}
            announce(session, bond.body_id, chapter_id, Kind.PROPOSAL, f"proposal/{given}", whole)
    body = f"/v1/bodies/{bond.body_id}"
    waits, carried = (each["id"] for each in bond.officer.get(f"{body}/proposals").json["items"])
    answer = {"outcome": "carried", "reasons": "So be it."}
    assert bond.officer.post(f"/v1/proposals/{carried}/answer", answer).status_code == 201
    mandate = bond.officer.get(f"{body}/mandates").json["items"][0]["id"]
    return {"proposal_id": waits, "mandate_id": mandate, **_confer(bond)}


def _confer(bond: Bond) -> dict[str, str]:
    """Call a conference that is open, on something of the body's own."""
    said = {"title": "Spring", **OPEN, "motions": [{"title": "Tea", "text": "More of it."}]}
    called = bond.officer.post(f"/v1/bodies/{bond.body_id}/conferences", said)
    return {"conference_id": _id_of(called), "motion_id": called.json["motions"][0]["id"]}


OPEN = {"opens_on": "2026-03-15", "closes_on": "2026-06-15"}


def _offer(bond: Bond, chapter_id: str) -> str:
    """Let a chapter offer a way of coping to everybody."""
    with bond.federation.app.extensions[EXTENSION].database.transaction() as session:
        announce(session, bond.body_id, chapter_id, Kind.OFFER, f"offer/{OFFER_ID}", {**OFFER, "is_public": True})
    return OFFER_ID


DECIDED = {"decided_on": "2026-03-15"}


def _id_of(answer: Any) -> str:
    assert answer.status_code == 201, answer.json
    return str(answer.json["id"])
