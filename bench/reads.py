"""What else the public reads of all these meetings: the search by words, BMLT's search, and a chapter's feed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import cycle
from urllib.parse import urlencode

from bench.contest import Contestant, Course
from bench.load import Visitor, again, request_bytes
from bench.stage import Stage
from bench.world import NAMES

SLIP = {"Lantern": "lantren"}
KILOMETRES = 25


def reads_course(stage: Stage, port: int, ran: Callable[[], float], *, connections: int) -> Course:
    """Return the course of other reads, each by itself."""
    feeds = list(feeds_of(stage))
    first = feeds[: connections * 4]
    known = [again(port, path) for path in first]
    queues = {
        "/v1/search: near, weekday, a word with a slip": (_asked(searches(stage)), 200),
        "BMLT GetSearchResults near, weekday": (_asked(_bmlt(stage)), 200),
        "a chapter's Meeting Guide feed, built": (_asked(feeds[len(first) :]), 200),
        "the same, built before": (_asked(first), 200),
        "the same, to who has it (304)": (known, 304),
    }
    visitors: list[Contestant] = [
        Visitor(name, port, _shared(requests, connections), status, ran) for name, (requests, status) in queues.items()
    ]
    return Course("reads", f"Other reads of {stage.served.meetings:,} meetings", visitors, is_race=False)


def _asked(paths: Sequence[str]) -> list[bytes]:
    return [request_bytes("GET", path) for path in paths]


def _shared(requests: Sequence[bytes], connections: int) -> list[Iterator[bytes]]:
    """Return a queue for each connection: nobody asks for what another asked for, until all were asked for."""
    return [cycle(requests[number::connections]) for number in range(connections)]


def searches(stage: Stage) -> list[str]:
    """Return addresses of searches near a place, on a weekday, by a word with a slip."""
    word = SLIP[NAMES[0].split()[0]]
    near = {"kilometres": KILOMETRES, "text": word}
    return [f"/v1/search?{urlencode({**each.asked, **near})}" for each in stage.served.searches]


def _bmlt(stage: Stage) -> list[str]:
    return [f"/client_interface/json/?{urlencode(_as_bmlt(each.asked))}" for each in stage.served.searches]


def _as_bmlt(asked: dict[str, float]) -> dict[str, object]:
    near = {"lat_val": asked["latitude"], "long_val": asked["longitude"], "geo_width_km": KILOMETRES}
    return {"switcher": "GetSearchResults", **near, "weekdays": int(asked["weekday"]) % 7 + 1}


def feeds_of(stage: Stage) -> Iterator[str]:
    """Yield addresses of chapters' feeds, each chapter three times under another name, so that each is built."""
    body = {"body_id": stage.world.body_id}
    for scope in ({}, body, body | {"unit_id": ""}):
        for each in stage.world.members:
            named = {name: value or each.unit_id for name, value in scope.items()}
            yield f"/v1/feeds/meeting-guide?{urlencode({**named, 'chapter_id': each.id})}"
