"""RT6: somebody who asks for the same figures again and again, by every way there is, and takes the mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import product
from typing import Any

from tests.bonds import Bond
from tests.support import Caller

PERIOD = "2026-02"
SPAN = f"first={PERIOD}&last={PERIOD}"
ACCEPTS = ("application/json", "*/*", "text/html;q=0.9, */*;q=0.1")
OURS = ("/v1/reports", "/v1/reports?limit=1", f"/v1/reports/{PERIOD}", f"/v1/reports/{PERIOD}/preview")
THEIRS = (
    f"rows?period={PERIOD}",
    f"rows?period={PERIOD}&limit=3",
    f"units?{SPAN}",
    f"series?{SPAN}&indicator=joins",
    f"estimates?{SPAN}&indicator=joins",
    *(f"export/{form}?{SPAN}" for form in ("csv", "json", "adx")),
)


def ways(bond: Bond) -> list[tuple[Caller, str]]:
    """Return who asks, and where: in the chapter and in the office, each figure, its totals, and as a file."""
    above = f"/v1/bodies/{bond.body_id}/statistics"
    theirs = [f"{above}?{SPAN}", *(f"{above}/{each}" for each in THEIRS)]
    return [*((bond.coordinator, path) for path in OURS), *((bond.officer, path) for path in theirs)]


def payloads(bond: Bond, reads: int) -> dict[str, set[bytes]]:
    """Read so often, way after way, and return what different payloads each way gave.

    Every second time the ETag last seen is sent along; that nothing changed is no payload.
    """
    found: dict[str, set[bytes]] = defaultdict(set)
    asked = [(caller, path, accept) for accept, (caller, path) in product(ACCEPTS, ways(bond))]
    for number in range(reads):
        caller, path, accept = asked[number % len(asked)]
        answer = caller.get(path, headers={"Accept": accept})
        assert answer.status_code == 200, (path, answer.text)
        found[path].add(answer.data)
        if etag := answer.headers.get("ETag"):
            again = caller.get(path, headers={"Accept": accept, "If-None-Match": etag})
            found[path] |= {again.data} if again.status_code == 200 else set()
    return found


def values(said: Any, code: str) -> Iterator[int]:
    """Give every number that is told of a figure, wherever it stands."""
    if isinstance(said, dict):
        if said.get("indicator") == code and isinstance(said.get("value"), int):
            yield said["value"]
        said = list(said.values())
    if isinstance(said, list):
        for each in said:
            yield from values(each, code)
