"""A small world in both services, so that probes get past "not found": who, where, when, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from mutuality.web.service import EXTENSION
from tests.answering import Desk, Exchange
from tests.bonds import Bond, enrolled
from tests.probing.above import stand_above
from tests.probing.asking import ask
from tests.probing.beside import stand_beside
from tests.probing.deciding import govern
from tests.probing.finding import find, respond
from tests.probing.relaying import relay_for
from tests.probing.signing_in import allow_at, app_of, sign_in_at
from tests.probing.summing import hear_of_it, sum_up
from tests.probing.telling import hear, listen
from tests.probing.travelling import travel
from tests.support import Cast, approved

ITEM = {"purpose": "That the group stays whole", "text": "No one owns the group.", "force": "recommended"}
KEY = {
    "kty": "EC",
    "crv": "P-256",
    "x": "f83OJ3D2xF1Bg8vub9tLe1gHMzV76e8Tus9uPHvRVEU",
    "y": "x_FEzRu9m36HLN_tue659LNpXW6pCyStikYjKIWI5a0",
}


@dataclass(frozen=True)
class World:
    """The bond, and what each service calls the things in it, by the name of the parameter that asks for them."""

    bond: Bond
    federation: dict[str, Any]
    chapter: dict[str, Any]


def build_world(federation: Cast, founded: Cast) -> World:
    """Let a body publish, and a chapter enrol, live a little, answer and report."""
    bond = enrolled(federation, founded)
    body = f"/v1/bodies/{bond.body_id}"
    guideline = _made(bond.officer.post(f"{body}/guidelines", {"slug": "meetings", "title": "How we meet"}))
    draft = f"/v1/guidelines/{guideline['id']}"
    bond.officer.change("PUT", f"{draft}/items/openness", ITEM, etag='"1"')
    said = {"effective_on": "2026-04-15", "notice_days": 30}
    edition = _made(bond.officer.post(f"{draft}/editions", said))
    unit = _made(bond.officer.post(f"{body}/units", {"slug": "north", "name": "North", "level": "region"}))
    above = stand_above(bond, unit["id"], guideline["id"], edition["id"])
    found = find(bond)
    said = {"name": "Map", "purpose": "Shows", "jwk": KEY, "scopes": ["statistics:read"]}
    app = approved(bond.officer, federation.signed_in("officer", body=bond.body_id), said)
    young = {"name": "youth", "document": {"helper": {"min_age": 21}}, "in_force_on": "2026-03-15"}
    layer = _made(bond.officer.post(f"{body}/layers", young))
    bond.dial()
    key = _made(bond.officer.post(f"{body}/feed-keys", {"name": "Map", "expires_on": "2027-03-15"}))
    endpoint_id = listen(bond)
    chapter = {
        **_live(bond, edition["id"]),
        **respond(bond, found),
        **ask(bond),
        "sign_in_id": sign_in_at(founded),
        "app_id": (ours := app_of(founded)),
        "app_consent_id": allow_at(founded, ours),
        "body_proposal_id": above["proposal_id"],
        **{name: above[name] for name in ("conference_id", "motion_id")},
    }
    assert bond.dial()["outcome"] == "done"
    chapter |= hear_of_it(bond, chapter["period"])
    listing = federation.stranger.get("/v1/listings").json["items"][0]
    asked = {"title": "Once a year", "reason": "Safety", "opens_on": "2026-03-15", "due_on": "2026-04-15"}
    campaign = _made(bond.officer.post(f"{body}/campaigns", {**asked, "edition_id": edition["id"]}))
    known = {
        "campaign_id": campaign["id"],
        "body_id": bond.body_id,
        "chapter_id": bond.chapter_id,
        "guideline_id": guideline["id"],
        "edition_id": edition["id"],
        "listing_id": listing["id"],
        "unit_id": unit["id"],
        "layer_id": layer["id"],
        "app_id": app["id"],
        "feed_key_id": key["id"],
        "notice_endpoint_id": endpoint_id,
        "event_id": hear(bond, endpoint_id),
        "sign_in_id": sign_in_at(federation),
        "app_consent_id": allow_at(federation, app["id"]),
        **above,
        **found,
        **sum_up(bond, app["id"]),
        **relay_for(bond, unit["id"]),
        "slug": "openness",
        "indicator": "meetings_held",
        "name": "bereaved_parents",
        "version": 1,
        "seq": 1,
    }
    return World(bond, known, chapter)


def _live(bond: Bond, edition_id: str) -> dict[str, Any]:
    we = bond.coordinator
    ann, bea = (_made(we.post("/v1/members", {"name": name, **MEMBER})) for name in ("Ann", "Bea"))
    venue = _made(we.post("/v1/venues", {"kind": "library", "name": "Library", "area": "Old town", **HERE}))
    meeting = _made(we.post("/v1/meetings", {"venue_id": venue["id"], "name": "Tuesday", **WEEKLY}))
    occasion = f"/v1/meetings/{meeting['id']}/occurrences/2026-03-10"
    _made(we.request("PUT", occasion, json={"attended": 9, "newcomers": 2}))
    own = bond.chapter.signed_in("member", member=ann["id"])
    _made(own.request("PUT", f"/v1/me/attendances/{meeting['id']}"))
    request = _made(we.post("/v1/help-requests", {"member_id": ann["id"]}))
    talk = {"helper_id": bea["id"], "recipient_id": ann["id"], "channel": "phone"}
    exchange = _made(we.post("/v1/exchanges", talk))
    answer = {"answer": "adopted", "decided_on": "2026-03-15"}
    _made(we.post(f"/v1/editions/{edition_id}/items/openness/response", answer))
    evidence = _look_at_ourselves(bond, edition_id)
    _made(we.request("PUT", "/v1/reports/2026-02"))
    _made(we.request("PUT", "/v1/book", json={"currency": "CAD", "in_hand": 100_000, "opened_on": "2026-01-01"}))
    entry = _made(we.post("/v1/contributions", {"amount": 2_000}))
    coped = _cope(bond, ann["id"])
    return {
        **_look_inward(bond, ann["id"]),
        **coped,
        **travel(bond, ann["id"], coped["parent_id"]),
        **stand_beside(bond, ann["id"], meeting["id"]),
        **govern(bond, ann["id"], venue["id"]),
        "entry_id": entry["id"],
        **_walk_together(bond, ann["id"], request["id"]),
        "approach_id": _made(we.post("/v1/approaches", SOMEBODY))["id"],
        **_answer(bond, ann["id"], bea["id"]),
        "member_id": ann["id"],
        "helper_id": bea["id"],
        "recipient_id": ann["id"],
        "venue_id": venue["id"],
        "meeting_id": meeting["id"],
        "closure_id": _made(we.post("/v1/closures", {"venue_id": venue["id"], **ONE_DAY}))["id"],
        "request_id": request["id"],
        "exchange_id": exchange["id"],
        "edition_id": edition_id,
        "evidence_id": evidence,
        "slug": "openness",
        "held_on": "2026-03-10",
        "period": "2026-02",
        "concern": "grief",
    }


def _look_at_ourselves(bond: Bond, edition_id: str) -> str:
    """Let the chapter keep a document, say how it sees itself, and note its work."""
    we, item = bond.coordinator, f"/v1/editions/{edition_id}/items/openness"
    evidence = _made(we.post("/v1/evidence", {"title": "Policy", "shelf": "here", "document": "SGVsbG8="}))
    view = {"view": "met", "attested_on": "2026-03-15", "evidence_id": evidence["id"]}
    _made(we.post(f"{item}/attestation", view))
    _made(we.request("PUT", f"{item}/work", json={"state": "doing"}))
    return str(evidence["id"])


def _look_inward(bond: Bond, member_id: str) -> dict[str, Any]:
    """Let a member tell something for themselves alone, as only they can."""
    own = bond.chapter.signed_in("member", member=member_id)
    journey = _made(own.post("/v1/me/journeys", {"transition": "widowhood", "stage": "impact"}))
    mark = _made(own.post("/v1/me/aspects", {"aspect": "recognition"}))
    lived = _made(own.post("/v1/me/experiences", {"began_month": "2025-09"}))
    aim = _made(own.post("/v1/me/aims", {"kind": "adapt", "text": "To sleep."}))
    _made(own.request("PUT", "/v1/me/check-ins/2026-03-14", json={"alone": 6}))
    _made(own.request("PUT", "/v1/me/contact/phone", json={"value": "902 555 0188"}))
    task = _made(bond.coordinator.post("/v1/service-tasks", {"title": "Tea"}))
    known = {"journey_id": journey["id"], "mark_id": mark["id"], "aim_id": aim["id"], "task_id": task["id"]}
    known |= {"experience_id": lived["id"], "origin_experience_id": lived["id"]}
    return {**known, "day": "2026-03-14", "transition": "widowhood", "kind": "phone"}


def _cope(bond: Bond, member_id: str) -> dict[str, Any]:
    """Let a member bring ways of coping and something from elsewhere, and tell how they dealt with it."""
    own = bond.chapter.signed_in("member", member=member_id)
    known = _made(own.post("/v1/knowledge", ELSEWHERE))
    account = _made(own.post("/v1/founder-accounts", {"years_without_outcome": 9, "account": "Nine years."}))
    draft, parent = (_made(own.post("/v1/methods", WAY)) for _ in range(2))
    trial = _made(own.post(f"/v1/methods/{draft['id']}/trials", {"began_on": "2026-03-01"}))
    tried = {"began_on": "2026-03-01", "ended_on": "2026-03-10", "findings": "It helped."}
    _made(own.post(f"/v1/methods/{parent['id']}/trials", tried))
    _made(own.request("PUT", f"/v1/methods/{parent['id']}/publication", json={}))
    story = _made(own.post("/v1/me/stories", {**STORY, "method_ids": [parent["id"]]}))
    item = _made(bond.coordinator.post("/v1/orientation", {"stage": "impact", "title": "Days", "text": "Rest."}))
    return {
        "knowledge_id": known["id"],
        "account_id": account["id"],
        "founder_account_id": account["id"],
        "method_id": draft["id"],
        "parent_id": parent["id"],
        "trial_id": trial["id"],
        "story_id": story["id"],
        "orientation_id": item["id"],
        "stage": "impact",
    }


def _walk_together(bond: Bond, member_id: str, request_id: str) -> dict[str, Any]:
    """Let somebody further on be a helper, and walk with a member; another proposal still waits for an answer."""
    we = bond.coordinator
    helper = _made(we.post("/v1/members", {"name": "Cat", "concern": "grief"}))["id"]
    own = bond.chapter.signed_in("member", member=helper)
    _made(own.post("/v1/me/experiences", {"began_month": "2020-01"}))
    _made(we.post("/v1/helpers", {"member_id": helper, "confirmed_by": "The national office"}))
    known = {"tie_id": "ties", "follow_up_id": "follow-ups"}
    walked = _made(we.post(f"/v1/help-requests/{request_id}/matches", {"member_id": helper}))["id"]
    for each in (helper, member_id):
        _made(we.request("PUT", f"/v1/matches/{walked}/agreements/{each}"))
    waiting = _made(we.post(f"/v1/help-requests/{request_id}/matches", {"member_id": helper}))["id"]
    found = {name: we.get(f"/v1/{place}").json["items"][0]["id"] for name, place in known.items()}
    return {**found, "match_id": waiting, "second_id": member_id}


def _answer(bond: Bond, *member_ids: str) -> dict[str, Any]:
    """Let two members answer in turn on a hotline that somebody called in vain; one offers a turn."""
    desk = Desk(bond.coordinator)
    pool = desk.pool()
    line, (ann, _) = desk.line(pool), [desk.on_shift(pool, each) for each in member_ids]
    as_ann, as_bea = (bond.chapter.signed_in("member", member=each) for each in member_ids)
    exchange = Exchange(desk, bond.chapter.app.extensions[EXTENSION].clock).plug_in()
    exchange.say(kind="hung_up", call=exchange.call(line))
    turns = [caller.get("/v1/me/turns").json["items"][1]["id"] for caller in (as_ann, as_bea)]
    offer = _made(as_bea.post(f"/v1/me/turns/{turns[1]}/offers"))
    return {
        "pool_id": pool,
        "professionals_pool_id": pool,
        "families_pool_id": pool,
        "line_id": line,
        "responder_id": ann,
        "turn_id": turns[0],
        "in_return_id": turns[0],
        "shift_id": desk.turns()[0]["shift_id"],
        "offer_id": offer["id"],
        "call_id": desk.calls()[0]["id"],
    }


ELSEWHERE = {"title": "Writing", "text": "Write.", "source": "X", "setting": "scientific", "as_of": "2026-01-01"}
WAY = {"kind": "member", "title": "The walk", "solves": "Sleep", "text": "Walk."}
STORY = {"title": "Winter", "how": "I walked.", "stage": "impact", "told_from": "recoil", "months_since_onset": 36}
ONE_DAY = {"first": "2026-12-24", "last": "2026-12-24"}
MEMBER = {"concern": "grief", "state": "member"}
HERE = {"latitude": 44.6, "longitude": -63.6}
SOMEBODY = {"source": "member", "reach": [{"kind": "phone", "value": "902 555 0123"}]}
WEEKLY = {"weekday": 2, "starts": "19:00", "is_public": True}


def _made(answer: Any) -> dict[str, Any]:
    assert answer.status_code in {200, 201}, answer.json
    made: dict[str, Any] = answer.json
    return made
