"""Both services, probed by a machine that read their documents: nothing answers otherwise than it says.

`make schemathesis` gives each operation 200 examples and goes through every limit. The suite gives a few examples and
goes through some limits, the same ones every time: one half of the operations on SQLite, the other on PostgreSQL.
"""

from __future__ import annotations

import math
import os
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings

from tests.conftest import NOON, found_harbour
from tests.emptying import wipe
from tests.probing.documents import drawn, names_of, operations_of, strongest_of, systematic
from tests.probing.snapshots import Snapshot
from tests.probing.steering import steer
from tests.probing.world import World, build_world
from tests.servers import SERVER

IN_AN_ADDRESS = re.compile(r"{([^}]+)}")
DRAWN = {"digest"}  # of a document's text; whatever is drawn is asked for in vain
ASKED = os.environ.get("SCHEMATHESIS_EXAMPLES")
EXAMPLES = int(ASKED or 2)
LIMITS = 8 * EXAMPLES
SERVICES = ("federation", "chapter")
EVERY = [pytest.param(each, name, id=f"{each}-{name}") for each in SERVICES for name in names_of(each)]
PROBED = EVERY if ASKED else EVERY[SERVER == "postgresql" :: 2]


@pytest.fixture(scope="module")
def world(federation_flask, chapter_flask, federation_server, chapter_server, one_clock) -> Iterator[World]:
    one_clock.at = NOON
    found_harbour(chapter_server)
    yield build_world(federation_flask, chapter_flask)
    wipe(federation_server)
    wipe(chapter_server)


@pytest.fixture(scope="module")
def strongest(world, federation_flask, chapter_flask):
    bond = world.bond
    everything = strongest_of(federation_flask, "link:read", body=bond.body_id, chapter=bond.chapter_id)
    return {"federation": everything, "chapter": strongest_of(chapter_flask, member=world.chapter["member_id"])}


@pytest.fixture(scope="module")
def snapshots(world, federation_server, chapter_server) -> list[Snapshot]:
    return [Snapshot(federation_server), Snapshot(chapter_server)]


@pytest.fixture
def probe(world, strongest, snapshots):
    def send(service, case):
        steer(case, getattr(world, service), strongest[service])
        case.headers["Accept-Encoding"] = "identity"  # nobody unpacks between the app and the probe
        case.call_and_validate(app=strongest[service].app)

    yield send
    for snapshot in snapshots:
        snapshot.restore()


@pytest.mark.parametrize("service", SERVICES)
def test_whatever_an_address_asks_for_is_in_the_world(service, world):
    asked = {name for each in operations_of(service).values() for name in IN_AN_ADDRESS.findall(each.path)}
    assert asked - set(getattr(world, service)) - DRAWN == set()


@pytest.mark.parametrize(("service", "name"), PROBED)
def test_it_answers_as_its_document_says(service, name, probe):
    @settings(max_examples=EXAMPLES)
    @given(drawn(operations_of(service)[name]))
    def probe_it(case):
        probe(service, case)

    probe_it()


@pytest.mark.parametrize(("service", "name"), PROBED)
def test_the_limits_it_names_are_kept(service, name, probe):
    for case in spread(list(systematic(operations_of(service)[name]))):
        probe(service, case)


def spread(cases):
    """Return at most `LIMITS` of the cases, from all along the list."""
    return cases[:: math.ceil(len(cases) / LIMITS)]
