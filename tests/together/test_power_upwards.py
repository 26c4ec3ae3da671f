"""A chapter's adaptation becomes the rule of all: proposed, endorsed, carried, and named in the edition others receive.

One chapter runs its whole service; the others speak through the federation's rooms, and read their own feeds.
"""

from datetime import timedelta
from itertools import count

import pytest

from mutuality.language import Kind, read_edition, read_feed
from mutuality_federation.chapters import chapter, move
from tests.bonds import join, new_body
from tests.deciding import decide
from tests.federation.office import announce
from tests.support import Caller

ASKS = {"endorsements_needed": 2, "endorsement_days": 60, "conference_notice_days": 10, "quorum_percent": 50}
RULE = {"decision": ASKS}
ITEM = {
    "purpose": "Nobody stands outside.",
    "text": "The door is open.",
    "force": "recommended",
    "known_by": "attested",
}
OWN = {"answer": "adapted", "own_text": "Somebody stands at the open door.", "reason": "It was cold."}
SOURCE = {"text": "The winter somebody waited outside"}
TODAY = {"effective_on": "2026-03-15", "notice_days": 0}
NUMBERS = count(1)


@pytest.fixture
def body(federation):
    """A body whose chapters decide: two words, ten days of notice, half of the seats."""
    body_id, officer, second = new_body(federation, preset=None)
    said = {"document": RULE, "in_force_on": "2026-03-15"}
    assert officer.post(f"/v1/bodies/{body_id}/policies", said).status_code == 201
    return body_id, officer, second


@pytest.fixture
def bond(federation, founded, body):
    return join(federation, founded, body)


@pytest.fixture
def others(bond, federation_database):
    """Two further chapters of the body."""

    def enrolled(name):
        made = bond.officer.post(f"/v1/bodies/{bond.body_id}/chapters", {"name": name}).json["id"]
        with federation_database.transaction() as session:
            found = chapter(session, made)
            found.enrolled_on = session.now.date()
            move(session, found, "chartered", reason="approved", by="office")
        return made

    return [enrolled(name) for name in ("Mill", "Ford")]


@pytest.fixture
def edition(bond):
    """An edition of one item, which our chapter adapted."""
    path = f"/v1/bodies/{bond.body_id}/guidelines"
    guideline = f"/v1/guidelines/{bond.officer.post(path, {'slug': 'doors', 'title': 'Doors'}).json['id']}"
    bond.officer.change("PUT", f"{guideline}/items/open-door", ITEM, etag='"1"')
    edition = bond.officer.post(f"{guideline}/editions", TODAY).json["id"]
    bond.dial()
    answer = bond.coordinator.post(
        f"/v1/editions/{edition}/items/open-door/response", {**OWN, "decided_on": "2026-03-15"}
    )
    assert answer.status_code == 201, answer.json
    return edition, guideline


@pytest.fixture
def tell(bond, federation_database):
    """Let another chapter say something."""

    def tell(chapter_id, kind, subject, **said):
        with federation_database.transaction() as session:
            announce(session, bond.body_id, chapter_id, kind, subject, {**said, "decided_on": "2026-03-15"})

    return tell


@pytest.fixture
def mary(bond):
    member = bond.coordinator.post("/v1/members", {"name": "Mary", "concern": "grief", "state": "member"}).json["id"]
    return bond.chapter.signed_in("member", member=member)


@pytest.fixture
def decided(bond, mary, clock):
    return lambda subject: decide(mary, bond.coordinator, clock, kind="upward", subject=subject)


def put(bond, path, **said):
    answer = bond.coordinator.request("PUT", f"/v1/conference/{path}", json=said)
    assert answer.status_code == 200, answer.json
    return answer.json


def proposed(bond, mary, decided, edition_id):
    """Our chapter proposes its own rule to all; return what the federation calls it."""
    change = {"what": "words", "edition_id": edition_id, "item": "open-door"}
    said = {"title": "At the door", "reasons": "Nobody waits.", "source": SOURCE, "change": change}
    own = mary.post("/v1/conference/own-proposals", said)
    assert own.status_code == 201, own.json
    put(bond, f"own-proposals/{own.json['id']}/sending", decision_id=decided(own.json["id"]))
    assert bond.dial()["outcome"] == "done"
    bond.dial()
    (told,) = bond.coordinator.get("/v1/conference/proposals").json["items"]
    assert (told["own_id"], told["state"], told["change"]["text"]) == (own.json["id"], "open", OWN["own_text"])
    return told["id"]


def called(bond, clock, proposal_id):
    """The body calls a conference on it in ten days; return the motion."""
    opens = clock.at.date() + timedelta(days=10)
    days = {"opens_on": opens.isoformat(), "closes_on": (opens + timedelta(days=5)).isoformat()}
    said = {"title": "Spring", **days, "motions": [{"proposal_id": proposal_id}]}
    answer = bond.officer.post(f"/v1/bodies/{bond.body_id}/conferences", said)
    assert answer.status_code == 201, answer.json
    clock.at += timedelta(days=10)
    return answer.json["motions"][0]["id"]


def decided_by_all(bond, clock, motion):
    clock.at += timedelta(days=6)
    for what in ("count", "settlement"):
        answer = bond.officer.post(f"/v1/motions/{motion}/{what}")
        assert answer.status_code == 201, answer.json
    return answer.json["settlement"]


def read(bond, chapter_id, federation):
    """Return what the feed of another chapter says, its signature checked, and the edition it names last."""
    caller = federation.with_scopes("link:read", name=f"reader-{next(NUMBERS)}", chapter=chapter_id, body=bond.body_id)
    keys = {each["kid"]: each for each in Caller(federation.app).get("/oauth/jwks").json["keys"]}
    where = f"/v1/chapters/{chapter_id}"
    said = {"issuer": "https://federation.test"}
    feed = read_feed(caller.get(f"{where}/feed").text, keys.__getitem__, chapter_id=chapter_id, **said)
    newest = max(feed["editions"], key=lambda each: each["number"])["id"]
    text = caller.get(f"{where}/editions/{newest}").text
    return feed, read_edition(text, keys.__getitem__, **said)


def test_a_rule_of_one_chapter_becomes_everybodys_and_names_where_it_came_from(
    bond, federation, others, edition, tell, mary, decided, clock
):
    (edition_id, guideline), (mill, ford) = edition, others
    proposal = proposed(bond, mary, decided, edition_id)
    for other in others:
        tell(other, Kind.ENDORSEMENT, f"endorsement/{proposal}", proposal_id=proposal, endorses=True)
    motion = called(bond, clock, proposal)
    bond.dial()
    put(bond, f"motions/{motion}/vote", stance="for", decision_id=decided(f"{motion}-1-for"))
    bond.dial()
    tell(mill, Kind.VOTE, f"vote/{motion}/1", motion_id=motion, round=1, stance="for")
    assert decided_by_all(bond, clock, motion)["result"] == "carried"
    published = bond.officer.post(f"{guideline}/editions", {**TODAY, "effective_on": clock.at.date().isoformat()})
    assert published.status_code == 201, published.json
    feed, newest = read(bond, ford, federation)
    assert [(each["state"], each["own_id"]) for each in feed["proposals"]] == [("carried", None)]
    assert bond.chapter_id not in str(feed)
    (item,) = newest["items"]
    assert (newest["number"], item["text"]) == (2, OWN["own_text"])
    assert item["source"] == {**SOURCE, "commons_id": None, "proposal_id": proposal}


def test_a_chapter_that_comes_too_late_is_told_that_its_vote_was_received_and_not_counted(
    bond, others, edition, tell, mary, decided, clock
):
    proposal = proposed(bond, mary, decided, edition[0])
    for other in others:
        tell(other, Kind.ENDORSEMENT, f"endorsement/{proposal}", proposal_id=proposal, endorses=True)
    motion = called(bond, clock, proposal)
    bond.dial()
    decision = decided(f"{motion}-1-for")
    put(bond, f"motions/{motion}/vote", stance="for", decision_id=decision)
    assert decided_by_all(bond, clock, motion)["result"] == "no_quorum"
    bond.dial()
    bond.dial()
    conference = bond.coordinator.get("/v1/conference/conferences").json["items"][0]["id"]
    (told,) = bond.coordinator.get(f"/v1/conference/conferences/{conference}").json["motions"]
    assert (told["stance"], "not counted" in told["vote_note"]) == ("for", True)
    assert [(each["seats"], each["votes"]) for each in told["results"]] == [(3, {})]
    assert bond.coordinator.get("/v1/conference/proposals").json["items"][0]["state"] == "endorsed"
