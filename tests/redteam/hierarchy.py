"""RT5: somebody who takes the figures chapters told from their regions' totals, as the federation adds them up."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from random import Random

from mutuality.disclosure import Mode
from mutuality.disclosure.atoms import smallest_atom
from mutuality_federation.statistics import rules
from mutuality_federation.totals.hiding import WHOLE, Tree
from tests.redteam.history import Published, lives

SIZES = (3, 5, 10, 30, 100)
CODE = "joins"


def chapters(many: int) -> list[Published]:
    """Return what so many chapters published of one quarter."""
    return [next(iter(each)) for each in (history[:1] for history in lives(many, quarters=1))]


def total_of(region: Iterable[Published]) -> int:
    """Return a region's total of a figure, as it is added up from what was told."""
    moves = (rules.moves({}, {CODE: each.cells[CODE]})[CODE, Mode.SUPPRESSED] for each in region)
    return sum(move.total for move in moves)


def exact_total_of(region: Iterable[Published]) -> int:
    """Return what the total would be, were it made of what was counted."""
    return sum(each.counted[CODE] for each in region)


def recovered(regions: Sequence[Sequence[Published]], total: object) -> Counter[str]:
    """Return how many hidden figures there are, and how many are what is left of a total beside those told.

    A number told is off by at most two, so a remainder counts as found where only one figure of the region is hidden.
    """
    found: Counter[str] = Counter()
    for region in regions:
        hidden = [each.counted[CODE] for each in region if each.cells[CODE].value is None]
        left = total(region) - sum(each.cells[CODE].value or 0 for each in region)
        found["hidden"] += len(hidden)
        found["exact"] += len(hidden) if left and (len(hidden) == 1 or left == len(hidden)) else 0
    return found


def cut(each: Sequence[Published], size: int) -> list[Sequence[Published]]:
    """Return chapters in regions of a size."""
    return [each[first : first + size] for first in range(0, len(each), size)]


def least_apart(bodies: int, *, least: int, seed: int = 17) -> int:
    """Return the fewest chapters whose figures are a difference of totals that bodies are told, whatever their regions.

    Regions lie in one another or beside one another, and have from no chapter to a hundred.
    """
    return min(_least_apart(Random(seed * 100_000 + number), least) for number in range(bodies))


def _least_apart(chance: Random, least: int) -> int:
    units = [f"unit-{number}" for number in range(chance.randint(1, 7))]
    tree = Tree({unit: chance.choice([WHOLE, *units[:place]]) for place, unit in enumerate(units)})
    counts = {unit: chance.choice((0, 1, 3, *SIZES)) for unit in (WHOLE, *units)}
    told = [WHOLE, *(set(units) - tree.hidden(counts, least=least))]
    roll = {(unit, number): tree.paths[unit] for unit, count in counts.items() for number in range(count)}
    batches = [[chapter for chapter, path in roll.items() if unit in path] for unit in told]
    return smallest_atom(batches) or least if len(roll) >= least else least
