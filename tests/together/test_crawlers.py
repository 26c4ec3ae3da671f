"""A crawler that reads all the federation says finds no home, no surname, no telephone and no mail of a member."""

from __future__ import annotations

import pytest

from tests.conftest import NOON, found_harbour
from tests.emptying import wipe
from tests.probing.world import build_world
from tests.together import crawling
from tests.together.crawling import ADDRESS, HOUSE, LATITUDE, LISTED, LONGITUDE, MAIL, PHONE, STREET, SURNAME

APP = ("statistics:read", "aggregation:join")
HERE = {"latitude": float(LATITUDE), "longitude": float(LONGITUDE), "area": "Old town"}
HOME = {"kind": "home", "name": HOUSE, "address": ADDRESS, "how_to_find": f"Behind the {HOUSE}", **HERE}
HALL = {
    "kind": "church",
    "area": "Old town",
    "latitude": 44.65,
    "longitude": -63.58,
    "how_to_find": f"Ask Ann {SURNAME}, {PHONE}, {MAIL}",
}
NOTES = f"Come to {ADDRESS}, there is tea."
WEEKLY = {"weekday": 2, "starts": "19:00", "is_public": True, "notes": NOTES}


@pytest.fixture(scope="module")
def known(federation_flask, chapter_flask, federation_server, chapter_server, one_clock):
    """A chapter that meets in homes, one of which was listed as a hall before anybody said that it is one."""
    one_clock.at = NOON
    found_harbour(chapter_server)
    world = build_world(federation_flask, chapter_flask)
    bond = world.bond
    _keeps_members(bond)
    places = [HOME, {**HOME, "kind": "other"}, HALL]
    venues = [bond.coordinator.post("/v1/venues", each).json["id"] for each in places]
    homes = [_meets(bond, venue, number) for number, venue in enumerate(venues)]
    assert bond.dial()["outcome"] == "done"
    seen = federation_flask.stranger.get(f"/v1/listings/{homes[1]}").text
    assert bond.coordinator.change("PATCH", f"/v1/venues/{venues[1]}", {"kind": "home"}).status_code == 200
    assert bond.dial()["outcome"] == "done"
    placed = bond.officer.change("PATCH", f"/v1/chapters/{bond.chapter_id}", {"unit_id": world.federation["unit_id"]})
    assert placed.status_code == 200, placed.json
    yield {**world.federation, "home_id": homes[0], "seen_before": seen}
    wipe(federation_server)
    wipe(chapter_server)


def _keeps_members(bond):
    said = {"name": f"Ann {SURNAME}", "concern": "grief", "state": "member"}
    ann = bond.coordinator.post("/v1/members", said).json["id"]
    own = bond.chapter.signed_in("member", member=ann)
    for kind, value in (("phone", PHONE), ("mail", MAIL)):
        kept = own.request("PUT", f"/v1/me/contact/{kind}", json={"value": value})
        assert kept.status_code in {200, 201}, kept.json


def _meets(bond, venue, number):
    said = {"venue_id": venue, "name": f"{LISTED} evening {number}", **WEEKLY}
    made = bond.coordinator.post("/v1/meetings", {**said, "notes": NOTES if number < 2 else "By the harbour"})
    assert made.status_code == 201, made.json
    return made.json["id"]


@pytest.fixture(params=[(), APP], ids=["a stranger", "an app with every scope"])
def crawler(request, federation_flask):
    return federation_flask.with_scopes(*request.param) if request.param else federation_flask.stranger


def test_the_doors_it_looks_behind_are_open(crawler, known):
    found = crawling.walk(crawler, crawling.listing_doors(known))
    closed = [door for door, answer in found.items() if not door.endswith("again") and LISTED not in answer.text]
    assert closed == []


def test_what_it_looks_for_was_there_while_nobody_knew_that_it_is_a_home(known):
    assert STREET in known["seen_before"]


def test_it_finds_nobody_and_no_home_however_it_asks(crawler, known):
    assert crawling.leaks(crawling.walk(crawler, crawling.every_door(known))) == {}


def test_every_address_that_is_open_to_everybody_is_found_in_the_document_and_leads_somewhere(known, federation_flask):
    found = crawling.walk(federation_flask.stranger, crawling.public_doors(known))
    nowhere = {door: answer.status_code for door, answer in found.items() if answer.status_code not in {200, 304}}
    assert nowhere == {}
