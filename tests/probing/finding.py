"""A finding a national office opened, the step it took, an appeal against it; and what it asked about a report."""

from __future__ import annotations

from typing import Any

from mutuality.language import Kind
from mutuality.web.service import EXTENSION
from tests.bonds import Bond
from tests.federation.office import announce

ITEM = {"purpose": "Nobody is alone", "text": "Two adults.", "force": "binding", "known_by": "attested"}
DECIDED = {"decided_on": "2026-03-15"}


def find(bond: Bond) -> dict[str, Any]:
    """Let the chapter decline what binds, and appeal what its body does about that; return what each is called."""
    body = f"/v1/bodies/{bond.body_id}"
    begun = bond.officer.post(f"{body}/guidelines", {"slug": "youth", "title": "Youth"}).json
    path = f"/v1/guidelines/{begun['id']}"
    bond.officer.change("PUT", f"{path}/items/two-adults", ITEM, etag='"1"')
    edition = bond.officer.post(f"{path}/editions", {"effective_on": "2026-03-15", "notice_days": 0}).json["id"]
    place = {"edition_id": edition, "item": "two-adults"}
    _say(bond, Kind.RESPONSE, f"response/{edition}/two-adults", **place, **DECIDED, answer="declined")
    opened = bond.officer.post(f"/v1/chapters/{bond.chapter_id}/findings", {**place, "reason": "It binds."}).json
    said = {"step": "consult", "reason": "Let us talk."}
    number = bond.officer.post(f"/v1/findings/{opened['id']}/steps", said).json["steps"][-1]["number"]
    against = {"finding_id": opened["id"], "step": number, "ground": "put_right", "words": "There are two."}
    _say(bond, Kind.APPEAL, f"appeal/{opened['id']}/{number}", **against, **DECIDED)
    shown = bond.officer.get(f"/v1/findings/{opened['id']}").json
    question = {"period": "2026-02", "words": "None at all?"}
    asked = bond.officer.post(f"/v1/chapters/{bond.chapter_id}/report-follow-ups", question).json["id"]
    appealed = {"number": number, "appeal_id": shown["steps"][-1]["appeals"][0]["id"]}
    return {"finding_id": shown["id"], **appealed, "report_follow_up_id": asked}


def respond(bond: Bond, found: dict[str, Any]) -> dict[str, Any]:
    """Let the chapter, which heard of it, appeal and promise; return what it calls these."""
    told = bond.coordinator.get(f"/v1/findings/{found['finding_id']}").json
    said = {"ground": "put_right", "words": "There are two.", **DECIDED}
    step = f"/v1/findings/{told['id']}/steps/{found['number']}/appeal"
    assert bond.coordinator.request("PUT", step, json=said).status_code == 200
    about = {"edition_id": told["edition_id"], "item": told["item"], "what": "We train two more."}
    days = {**DECIDED, "due_on": "2026-06-15", "in_charge": "helpers"}
    promise = bond.coordinator.post("/v1/improvements", {**about, **days})
    assert promise.status_code == 201, promise.json
    asked = {"report_follow_up_id": found["report_follow_up_id"]}
    return {"finding_id": told["id"], "number": found["number"], "promise_id": promise.json["id"], **asked}


def _say(bond: Bond, kind: Kind, subject: str, **said: Any) -> None:
    with bond.federation.app.extensions[EXTENSION].database.transaction() as session:
        announce(session, bond.body_id, bond.chapter_id, kind, subject, said)
