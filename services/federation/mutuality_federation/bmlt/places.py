"""Who looks after meetings, as BMLT calls them: service bodies, in a tree.

A body and its units are service bodies; a chapter is one only where it bears no body's name, and so belongs to none.
BMLT's clients know whole numbers alone. A number is made of our identifier and nothing else, so it is the same after a
restore and at whoever passes listings on. It has 52 bits, which JavaScript keeps; among a million listings two are
alike with a chance of one in nine thousand.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

BODY, UNIT, CHAPTER = "ZF", "RS", "GR"
MOST = 1 << 52


def number_of(identifier: str) -> int:
    """Return the number of what is called so, 1 to 2^52."""
    return int.from_bytes(hashlib.sha256(identifier.encode()).digest()[:8], "big") % MOST + 1


@dataclass(frozen=True)
class Place:
    """One service body; `parent_id` is our identifier of the one above it."""

    ours: str
    name: str
    kind: str
    parent: str | None = None

    @property
    def id(self) -> int:
        """Return its number."""
        return number_of(self.ours)

    def document(self) -> dict[str, str]:
        """Return it as it is served."""
        return {
            "id": str(self.id),
            "parent_id": str(number_of(self.parent)) if self.parent else "0",
            "name": self.name,
            "description": "",
            "type": self.kind,
            "url": "",
            "helpline": "",
            "world_id": "",
        }


def below(places: Sequence[Place], numbers: Iterable[int]) -> set[int]:
    """Return those numbers and the numbers of all below them."""
    children: Mapping[int, list[int]] = _children(places)
    found, waiting = set[int](), list(numbers)
    while waiting:
        number = waiting.pop()
        if number not in found:
            found.add(number)
            waiting += children.get(number, [])
    return found


def above(places: Sequence[Place], numbers: Iterable[int]) -> set[int]:
    """Return the numbers of all above these, and these."""
    parent = {each.id: number_of(each.parent) for each in places if each.parent}
    found = set[int]()
    for number in numbers:
        at: int | None = number
        while at is not None and at not in found:
            found.add(at)
            at = parent.get(at)
    return found


def _children(places: Sequence[Place]) -> dict[int, list[int]]:
    found: dict[int, list[int]] = {}
    for each in places:
        if each.parent:
            found.setdefault(number_of(each.parent), []).append(each.id)
    return found
