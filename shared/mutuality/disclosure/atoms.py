"""Which sums may come out: no two of them may differ by fewer chapters than are needed to hide one.

Chapters that are in exactly the same sums form an atom. By adding and subtracting what came out, a reader learns the
sum of an atom and nothing finer; so each atom must have enough chapters.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable
from typing import TypeVar

Chapter = TypeVar("Chapter", bound=Hashable)


def smallest_atom(batches: Iterable[Collection[Chapter]]) -> int:
    """Return how many chapters the smallest atom of these sums has; 0 where there is none."""
    memberships: dict[Chapter, list[int]] = defaultdict(list)
    for number, batch in enumerate(batches):
        for chapter in set(batch):
            memberships[chapter].append(number)
    sizes = Counter(tuple(each) for each in memberships.values())
    return min(sizes.values(), default=0)


def may_come_out(batch: Collection[Chapter], earlier: Iterable[Collection[Chapter]], *, least: int) -> bool:
    """Say whether a sum may come out after the earlier ones: every atom of them all has at least so many chapters."""
    return bool(batch) and smallest_atom([*earlier, batch]) >= least
