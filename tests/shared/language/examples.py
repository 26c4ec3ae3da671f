"""One right example of what each kind of entry says, and a hand that seals it."""

from typing import Any

import orjson

from mutuality.definition import DefinitionPoint
from mutuality.granting import BEGINNING
from mutuality.language import Kind, Sealed, seal, subject_of
from mutuality.signing import SigningKey

KEY, OTHER = SigningKey.generate(), SigningKey.generate()
CHAPTER, FEDERATION = "cha_06ef2ngi01ssreeaag6shrnm3g", "https://federation.test"
MEETING, EDITION = "mtg_06ef2ngi01ssreeaag6shrnm3g", "edi_06ef2ngi01ssreeaag6shrnm3g"
LISTING = {
    "listing_id": MEETING,
    "kind": "meeting",
    "name": "Tuesday",
    "timezone": "America/Halifax",
    "area": "Harbour",
}
HOME = {**LISTING, "venue_kind": "home", "latitude": 44.65, "longitude": -63.57}
RESPONSE = {"edition_id": EDITION, "item": "open-door", "answer": "adopted", "decided_on": "2026-03-01"}
ATTESTATION = {"edition_id": EDITION, "item": "open-door", "view": "met", "attested_on": "2026-03-01"}
DOCUMENT = {"evidence_sha256": "d" * 64, "evidence_until": "2027-03-01", "evidence_at": "here"}
DERIVATION = {
    "edition_id": EDITION,
    "item": "open-door",
    "outcome": "kept",
    "rule": "meeting_every_days",
    "derived_on": "2026-03-01",
}
CELL = {"indicator": "meetings_held", "state": "counted", "value": 4, "mode": "exact"}
REPORT = {"form": "standard", "edition": 0, "period": "2026-02", "dictionary": 1, "cells": [CELL]}
PROPOSAL_ID, MOTION_ID = "prp_06ef2ngi01ssreeaag6shrnm3g", "mot_06ef2ngi01ssreeaag6shrnm3g"
PROPOSAL = {
    "proposal_id": PROPOSAL_ID,
    "title": "An open door",
    "reasons": "Ours has been open for a year.",
    "change": {"what": "words", "edition_id": EDITION, "item": "open-door", "text": "The door stands open."},
    "source": {"text": "A year of open doors"},
    "decided_on": "2026-03-01",
}
VOTE = {"motion_id": MOTION_ID, "round": 1, "stance": "for", "decided_on": "2026-03-01"}
PLEA = {"motion_id": MOTION_ID, "asks": "be_heard", "words": "Small chapters have no door."}
EFFECT = {
    "effect_id": "eff_06ef2ngi01ssreeaag6shrnm3g",
    "kind": "professional_practice",
    "institution": "hospital",
    "place": "Halifax",
    "target": "Visits after birth",
    "action": "We asked for open wards.",
    "status": "in_practice",
    "since": "2025-11",
    "change": "Fathers stay overnight.",
    "is_public": True,
}
DEFINITION = {"checked_on": "2026-03-15", **{each.value: "yes" for each in DefinitionPoint}}
OFFER_ID = "off_06ef2ngi01ssreeaag6shrnm3g"
OFFER = {
    "offer_id": OFFER_ID,
    "kind": "method",
    "title": "The evening walk",
    "serves": "Sleep after loss",
    "text": "Walk until the lamps are lit.",
    "why": "Who walked, slept.",
    "stage": "recoil",
    "lineage": ["founding", "adapted"],
    "edition": 2,
}
TRIED = {"offer_id": OFFER_ID, "outcome": "kept", "reason": "helped", "decided_on": "2026-03-01"}
FINDING_ID = "fnd_06ef2ngi01ssreeaag6shrnm3g"
APPEAL = {
    "finding_id": FINDING_ID,
    "step": 2,
    "ground": "put_right",
    "words": "We have had two adults since May.",
    "decided_on": "2026-03-01",
}
IMPROVEMENT = {
    "promise_id": "prm_06ef2ngi01ssreeaag6shrnm3g",
    "edition_id": EDITION,
    "item": "open-door",
    "what": "We fetch a second key.",
    "in_charge": "secretary",
    "decided_on": "2026-03-01",
    "due_on": "2026-06-01",
}
LIAISON = {
    "as_of": "2026-03",
    "lines": [
        {"partner": "agency", "matter": "referral", "came_in": 10, "went_out": None},
        {"partner": "agency", "matter": "tension", "still_open": 1, "settled": 0},
    ],
}
COMMONALITY = {
    "as_of": "2026-03",
    "parts": [{"part": "subconcern", "words": "stillbirth", "people": 10}],
}
SHARE = {"task": "tsk_06ef2ngi01ssreeaag6shrnm3g", "period": "2026-02", "sealed": ["b25l", "dHdv"]}
PROMISE = {"form": "spring", "from_period": "2026-04--P3M", "until_period": None, "decided_on": "2026-03-01"}
REPLY = {"follow_up_id": "fup_06ef2ngi01ssreeaag6shrnm3g", "words": "We met twice a week in June."}
EXAMPLES: dict[Kind, dict[str, Any]] = {
    Kind.ENROLMENT: {"statement_sha256": "a" * 64},
    Kind.EPOCH: {},
    Kind.RESPONSE: RESPONSE,
    Kind.ATTESTATION: {**ATTESTATION, **DOCUMENT},
    Kind.DERIVATION: DERIVATION,
    Kind.REPORT: REPORT,
    Kind.PROMISE: PROMISE,
    Kind.REPLY: REPLY,
    Kind.LISTING: LISTING,
    Kind.WITHDRAWAL: {"withdrawn": "report/standard/2026-02", "reason": "mistake"},
    Kind.KEY_ROTATION: {"jwk": OTHER.public_jwk(), "proof": "a.b.c"},
    Kind.CLOSE: {"reason": "ended"},
    Kind.REQUEST: {"asks": "transfer", "unit_id": "unt_06ef2ngi01ssreeaag6shrnm3g"},
    Kind.PROPOSAL: PROPOSAL,
    Kind.ENDORSEMENT: {"proposal_id": PROPOSAL_ID, "endorses": True, "decided_on": "2026-03-01"},
    Kind.DELEGATE: {"from_on": "2026-03-01", "until_on": "2027-02-28"},
    Kind.VOTE: VOTE,
    Kind.PLEA: PLEA,
    Kind.APPEAL: APPEAL,
    Kind.IMPROVEMENT: IMPROVEMENT,
    Kind.EFFECT: EFFECT,
    Kind.LANDSCAPE: {"as_of": "2019-04", "adequacy": "poor", "availability": "far", "gaps": ["too_dear"]},
    Kind.DEFINITION: DEFINITION,
    Kind.COMMONALITY: COMMONALITY,
    Kind.LIAISON: LIAISON,
    Kind.OFFER: OFFER,
    Kind.TRIAL_REPORT: TRIED,
    Kind.GRANT: {"from_on": "2026-03-15", **BEGINNING.terms()},
    Kind.SHARE: SHARE,
}
SUBJECTS = {
    Kind.ENROLMENT: "enrolment",
    Kind.EPOCH: "epoch",
    Kind.RESPONSE: f"response/{EDITION}/open-door",
    Kind.ATTESTATION: f"attestation/{EDITION}/open-door",
    Kind.DERIVATION: f"derivation/{EDITION}/open-door",
    Kind.REPORT: "report/standard/2026-02",
    Kind.PROMISE: "promise/spring",
    Kind.REPLY: f"reply/{REPLY['follow_up_id']}",
    Kind.LISTING: f"listing/{MEETING}",
    Kind.WITHDRAWAL: "report/standard/2026-02",
    Kind.KEY_ROTATION: "key",
    Kind.CLOSE: "closing",
    Kind.REQUEST: "request/transfer",
    Kind.PROPOSAL: f"proposal/{PROPOSAL_ID}",
    Kind.ENDORSEMENT: f"endorsement/{PROPOSAL_ID}",
    Kind.DELEGATE: "delegate",
    Kind.VOTE: f"vote/{MOTION_ID}/1",
    Kind.PLEA: f"plea/{MOTION_ID}/be_heard",
    Kind.APPEAL: f"appeal/{FINDING_ID}/2",
    Kind.IMPROVEMENT: f"improvement/{IMPROVEMENT['promise_id']}",
    Kind.EFFECT: f"effect/{EFFECT['effect_id']}",
    Kind.LANDSCAPE: "landscape",
    Kind.DEFINITION: "definition",
    Kind.COMMONALITY: "commonality",
    Kind.LIAISON: "liaison",
    Kind.OFFER: f"offer/{OFFER_ID}",
    Kind.TRIAL_REPORT: f"trial_report/{OFFER_ID}",
    Kind.GRANT: "grant/2026-03-15",
    Kind.SHARE: f"share/{SHARE['task']}/2026-02",
}


def find(kid: str) -> dict[str, Any]:
    """Return the key of that name."""
    return {KEY.kid: KEY.public_jwk(), OTHER.kid: OTHER.public_jwk()}[kid]


def sealed(kind: Kind = Kind.REPORT, said: dict[str, Any] | None = None, **otherwise: Any) -> Sealed:
    """Seal an example of a kind, or one that differs in what is named."""
    said = EXAMPLES[kind] if said is None else said
    signed = {
        "iss": CHAPTER,
        "aud": FEDERATION,
        "epoch": "1" * 16,
        "seq": 2,
        "prev": "0" * 64,
        "cid": "00000000-0000-7000-8000-000000000001",
        "subject": subject_of(kind, said),
        "rev": 1,
        "policy": 1,
        **otherwise,
    }
    data = signed.pop("data", orjson.dumps(said).decode())
    key = signed.pop("key", KEY)
    return seal(key, salt=bytes(range(16)), data=data, kind=kind, **signed)
