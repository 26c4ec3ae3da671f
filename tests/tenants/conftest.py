"""Two bodies alike to the row, with everybody who works for either."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.conftest import NOON, found_harbour
from tests.emptying import wipe
from tests.probing.snapshots import Snapshot
from tests.probing.world import build_world
from tests.tenants.fuzzing import Fuzz
from tests.tenants.people import people_of
from tests.tenants.twins import keep_within, make_twins, turned


@pytest.fixture(scope="module")
def twins(
    federation_flask, chapter_flask, federation_server, chapter_server, one_clock
) -> Iterator[Callable[[], Fuzz]]:
    one_clock.at = NOON
    found_harbour(chapter_server)
    known = build_world(federation_flask, chapter_flask).federation
    make_twins(federation_server)
    keep_within(federation_server)
    both = known, {name: turned(value) if isinstance(value, str) else value for name, value in known.items()}
    people = [each for side in (0, 1) for each in people_of(federation_flask, side, both[side])]
    snapshot = Snapshot(federation_server)
    yield lambda: Fuzz(federation_flask.app, people, both, snapshot.restore)
    wipe(federation_server)
    wipe(chapter_server)
