"""A body with its chapter, and a member of it, whose things everybody asks for."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from mutuality.problems import Problem
from mutuality.web.operations import Operation
from tests.conftest import NOON, found_harbour, wipe
from tests.matrix.asking import Place, places_of
from tests.probing.snapshots import Snapshot
from tests.probing.world import build_world


class Admitted(Problem):
    """Whoever asked was let in; nothing else of the request is looked at."""

    status = 418


@pytest.fixture(scope="module")
def places(federation_flask, chapter_flask, federation_server, chapter_server, one_clock) -> Iterator[dict[str, Place]]:
    one_clock.at = NOON
    found_harbour(chapter_server)
    world = build_world(federation_flask, chapter_flask)
    yield {place.service: place for place in places_of(world, federation_flask, chapter_flask)}
    wipe(federation_server)
    wipe(chapter_server)


@pytest.fixture(scope="module")
def restore(places, federation_server, chapter_server) -> Callable[[], None]:
    """Set both databases back to what they held before anybody asked."""
    snapshots = [Snapshot(federation_server), Snapshot(chapter_server)]

    def restore() -> None:
        for each in snapshots:
            each.restore()

    return restore


@pytest.fixture
def at_the_door(monkeypatch) -> None:
    """Let no request come further than the door."""

    def admitted(_operation: Operation) -> None:
        raise Admitted("Come in.")

    monkeypatch.setattr(Operation, "_arguments", admitted)
