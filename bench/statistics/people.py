"""Chapters of five to sixty people like those of the design's table: each person in one of five parts, four times."""

from __future__ import annotations

import math
import random
from collections.abc import Iterator
from itertools import pairwise

from mutuality.disclosure.tables import Place, Sum, Table

PARTS = ((40, 30, 20, 9, 1), (50, 20, 20, 5, 5), (30, 30, 20, 15, 5), (35, 25, 20, 15, 5))
MEDIAN, WIDTH, FEWEST, MOST = 15, 0.6, 5, 60
PEOPLE, CAME, LEFT = "people", "came", "left"
CODES = tuple(f"group-{group}-part-{part}" for group in range(len(PARTS)) for part in range(5))
Figures = dict[str, int]


def size(drawn: random.Random) -> int:
    """Return how many people a chapter has."""
    return max(FEWEST, min(MOST, int(drawn.lognormvariate(math.log(MEDIAN), WIDTH))))


def figures(drawn: random.Random, people: int) -> Figures:
    """Return a period's twenty figures of a chapter of so many people."""
    found = dict.fromkeys(CODES, 0)
    for group, weights in enumerate(PARTS):
        for part in drawn.choices(range(5), weights, k=people):
            found[f"group-{group}-part-{part}"] += 1
    return found


def chapter(drawn: random.Random, count: int) -> list[tuple[str, Table]]:
    """Return a chapter period by period, each with all figures up to it and every sum a reader knows to hold."""
    people, values, found = size(drawn), dict[Place, int](), list[tuple[str, Table]]()
    for number in range(count):
        name = f"period-{number}"
        came, left = drawn.choice((0, 0, 1, 1, 2, 3)), min(drawn.choice((0, 0, 1, 1, 2)), people - 3)
        people += came - left
        said = {**figures(drawn, people), PEOPLE: people, CAME: came, LEFT: left}
        values |= {(code, name): value for code, value in said.items()}
        names = [*(each for each, _ in found), name]
        found.append((name, Table(dict(values), frozenset(), tuple(_known(names)))))
    return found


def _known(names: list[str]) -> Iterator[Sum]:
    for name in names:
        for group in range(len(PARTS)):
            parts = {(code, name): -1 for code in CODES if code.startswith(f"group-{group}-")}
            yield Sum({(PEOPLE, name): 1, **parts})
    for before, name in pairwise(names):
        yield Sum({(PEOPLE, name): 1, (PEOPLE, before): -1, (CAME, name): -1, (LEFT, name): 1})
