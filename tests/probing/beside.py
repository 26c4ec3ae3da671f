"""What stands beside the chapter of the small world: a partner with consent, professionals at a meeting, strain."""

from __future__ import annotations

from tests.bonds import Bond
from tests.support import Caller

EFFECT = {"kind": "societal_mores", "target": "Silence", "action": "We spoke."}
NEAR = {"adequacy": "poor", "availability": "far"}
STRAIN = {"between": "Us and them", "about": "Words"}


def stand_beside(bond: Bond, member_id: str, meeting_id: str) -> dict[str, str]:
    """Let a partner give and take, with consent, and professionals observe a meeting; return what each is called."""
    we, own = bond.coordinator, bond.chapter.signed_in("member", member=member_id)
    assert we.request("PUT", "/v1/testimony/definition").status_code == 200
    assert we.post("/v1/floors", {"threshold": 9}).status_code == 201
    partner = {"partner_id": _made(we, "partners", {"name": "Clinic", "kind": "agency"})}
    consent = {"consent_id": _made(own, "me/consents", partner)}
    referral = {**partner, **consent, "resource": "referral", "direction": "out"}
    coming = {**partner, "meeting_id": meeting_id, "held_on": "2026-03-17"}
    return {
        **partner,
        **consent,
        "resource_exchange_id": _made(we, "resource-exchanges", referral),
        "participation_id": _made(we, "participations", coming),
        "tension_id": _made(we, "tensions", {**partner, **STRAIN}),
        "effect_id": _made(we, "effects", EFFECT),
        "correction_id": _made(own, "me/corrections", {"meeting_id": meeting_id, "kind": "gone"}),
        "landscape_id": _made(we, "formation/landscape", NEAR),
    }


def _made(caller: Caller, place: str, body: dict[str, str]) -> str:
    answer = caller.post(f"/v1/{place}", body)
    assert answer.status_code == 201, answer.json
    return str(answer.json["id"])
