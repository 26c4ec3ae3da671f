"""What members of the small world decided, and what rests on it; who looks after what; what came in from a list."""

from __future__ import annotations

import orjson

from mutuality.web.service import EXTENSION
from mutuality_chapter.imports import actions as imports
from mutuality_chapter.sources import poll_due
from tests.bonds import Bond
from tests.deciding import decide
from tests.support import Caller
from tests.together.feeding import ADDRESS, Area

PAIR = {"concern": "grief", "people": [{"name": "Ruth"}, {"name": "Tom"}]}
MONTHLY = {"amount": 4_000, "currency": "CAD", "period": "month"}
ROW = {"slug": "one", "name": "One", "day": 2, "time": "19:30", "formatted_address": "1 Elm St, Halifax"}
CHANGE = {"what": "policy", "key": "helper.gate_months", "value": 12}
UPWARD = {"title": "A year", "reasons": "It is.", "change": CHANGE, "source": {"text": "A year"}}
FEED = orjson.dumps([ROW])


def govern(bond: Bond, member_id: str, venue_id: str) -> dict[str, str]:
    """Let members decide on a budget and on what a host may see, and one hold a position; return their names."""
    we, own = bond.coordinator, bond.chapter.signed_in("member", member=member_id)
    clock = bond.chapter.app.extensions[EXTENSION].clock
    hosting = decide(own, we, clock, kind="host_agreement", subject=f"{venue_id}-times")
    budgeting = decide(own, we, clock, kind="budget", subject="hall", **MONTHLY)
    agreed = {"venue_id": venue_id, "may_see": ["times"], "decision_id": hosting}
    proposed = {"title": "Tea", "text": "More of it.", "closes_at": "2026-03-20T12:00:00Z", "kind": "other"}
    position = _made(we, "positions", {"title": "Treasurer"})
    return {
        "agreement_id": _made(we, "host-agreements", agreed),
        "budget_id": _made(we, "budgets", {"decision_id": budgeting, "title": "The hall"}),
        "decision_id": budgeting,
        "proposal_id": _made(own, "proposals", proposed),
        "own_proposal_id": _made(own, "conference/own-proposals", UPWARD),
        "position_id": position,
        "term_id": _made(we, f"positions/{position}/terms", {"member_id": member_id}),
        "party_id": _made(we, "joint-memberships", PAIR),
        "captain_id": member_id,
        "import_id": _taken_in(bond),
        "mapping_id": _made(we, "mappings", {"name": "Area", "columns": [{"column": "Name", "field": "name"}]}),
        **_looked_at(bond),
    }


def _taken_in(bond: Bond) -> str:
    with bond.chapter.app.extensions[EXTENSION].database.transaction() as session:
        imports.take_in(session, source="area.json", raw=FEED, zone=None, is_confirmed=False)
    return str(bond.coordinator.get("/v1/imports").json["items"][0]["id"])


def _looked_at(bond: Bond) -> dict[str, str]:
    """Let a source have been looked at; return what it and the look are called."""
    source = _made(bond.coordinator, "sources", {"kind": "meeting_guide", "address": ADDRESS})
    poll_due(bond.chapter.app.extensions[EXTENSION].database, Area(ROW))
    (look,) = bond.coordinator.get(f"/v1/sources/{source}/polls").json["items"]
    return {"source_id": source, "poll_id": look["id"]}


def _made(caller: Caller, place: str, body: dict[str, object]) -> str:
    answer = caller.post(f"/v1/{place}", body)
    assert answer.status_code == 201, answer.json
    return str(answer.json["id"])
