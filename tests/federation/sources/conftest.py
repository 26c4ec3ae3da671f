"""A source of a unit, chapters beside it, and what the public finds."""

from datetime import timedelta

import pytest

from mutuality.language import Kind
from mutuality.polled import poll_due
from mutuality_federation.sources import KEEPING
from tests.federation.listings.conftest import MEETING, listing_id

ADDRESS = "https://area.example/feed.json?key=secret"
ELM = {"weekday": 2, "starts": "19:30", "venue_name": "St Mark", "address": "1712 Elm Street, Halifax, NS, Canada"}
NOWHERE = {"latitude": None, "longitude": None}


@pytest.fixture
def unit_id(office):
    return office.unit("harbour")


@pytest.fixture
def secretary(federation, office, unit_id):
    """The officer of that unit."""
    return federation.signed_in("unit_officer", body=office.body_id, unit=unit_id)


@pytest.fixture
def name_source(office, unit_id, secretary):
    """Name a source of the unit, and return its address here."""

    def name_source(address=ADDRESS, kind="meeting_guide", **said):
        said = {"kind": kind, "address": address, "unit_id": unit_id, "zone": "America/Halifax", **said}
        answer = secretary.post(f"/v1/bodies/{office.body_id}/sources", said)
        assert answer.status_code == 201, answer.json
        return f"/v1/bodies/{office.body_id}/sources/{answer.json['id']}"

    return name_source


@pytest.fixture
def source(name_source):
    return name_source()


@pytest.fixture
def look(federation_database, clock):
    """Let the command look at what is due, and return its newest receipt."""

    def look(area, *, later=timedelta(hours=6)):
        count = poll_due(federation_database, area, KEEPING)
        clock.advance(later)
        return count

    return look


@pytest.fixture
def newest(look, source, secretary):
    """Look at the source, and return the newest receipt of it, with every row."""
    seen = set()

    def newest(area):
        assert look(area) == 1
        (poll,) = [each for each in secretary.get(f"{source}/polls").json["items"] if each["id"] not in seen]
        seen.add(poll["id"])
        return secretary.get(f"{source}/polls/{poll['id']}").json

    return newest


@pytest.fixture
def held(federation):
    """Return what the public finds: name, and whether its owner says it."""

    def held():
        found = federation.stranger.get("/v1/listings").json["items"]
        return {(each["name"], each["provenance"]) for each in found}

    return held


@pytest.fixture
def publish(office):
    """Let a chapter publish the meeting on Elm Street, or something else."""

    def publish(chapter_id, number=1, by=office, **said):
        name = said.pop("listing_id", listing_id(number))
        said = {**MEETING, **ELM, **NOWHERE, "listing_id": name, **said}
        by.tell(chapter_id, Kind.LISTING, f"listing/{name}", **said)
        return name

    return publish


@pytest.fixture
def aside(secretary):
    """Return of a source which meetings stand back, for what, and why."""

    def aside(source):
        found = secretary.get(f"{source}/meetings?is_aside=true").json["items"]
        return {each["slug"]: (each["aside_for"], each["aside_why"]) for each in found}

    return aside
