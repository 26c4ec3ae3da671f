"""What a series of growth is made of, how far it may reach, and by what bodies are told apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import accumulate
from typing import NamedTuple, Protocol

from mutuality.periods import SpanTooLong

MOST_POINTS = 240


class Every(StrEnum):
    """How far apart the points of a series are."""

    MONTH = "month"
    YEAR = "year"


class By(StrEnum):
    """By what bodies are told apart; a body of several kinds of origin counts in each of them."""

    ALL = "all"
    CONCERN = "concern"
    ORIGIN = "origin"


MONTHS_OF = {Every.MONTH: 1, Every.YEAR: 12}
EVERYBODY = "all"


class Moved(Protocol):
    """What one month brought."""

    @property
    def month(self) -> int:
        """Return the month, counted from the beginning of our era."""

    @property
    def begun(self) -> int:
        """Return how many began."""

    @property
    def closed(self) -> int:
        """Return how many ended."""

    @property
    def active(self) -> int:
        """Return by how many more were then active."""


class Came(NamedTuple):
    """That something came in a month, and stays."""

    month: int
    begun: int = 1
    closed: int = 0
    active: int = 1


@dataclass(frozen=True)
class Point:
    """A month or a year: what began and ended in it, and what was active at its end, with all that came before."""

    period: str
    begun: int
    closed: int
    active: int


class OfOrigin(Protocol):
    """A body, as far as it is told apart."""

    @property
    def concern(self) -> str:
        """Return what its members share."""

    @property
    def origin(self) -> Sequence[str]:
        """Return its kinds of origin."""


def number_of(month: str) -> int:
    """Return a month such as `2026-03` counted from the beginning of our era."""
    return int(month[:4]) * 12 + int(month[5:]) - 1


def series(moves: Iterable[Moved], *, first: str, last: str, every: Every) -> list[Point]:
    """Return the points from one month to another, in one pass; what moved before is behind the first of them.

    Raises:
        SpanTooLong: they are more than 240, or the first lies after the last.
    """
    step = MONTHS_OF[every]
    begin, end = number_of(first) // step, number_of(last) // step
    if not 0 <= end - begin < MOST_POINTS:
        raise SpanTooLong(f"From {first} to {last} is no span of 1 to {MOST_POINTS} points.")
    begun, closed, active = (defaultdict[int, int](int) for _ in range(3))
    for each in moves:
        place = each.month // step
        begun[place] += each.begun
        closed[place] += each.closed
        active[max(place, begin)] += each.active
    span = range(begin, end + 1)
    totals = accumulate(active[place] for place in span)
    both = zip(span, totals, strict=True)
    return [Point(_name(place, step), begun[place], closed[place], held) for place, held in both]


def groups_of(body: OfOrigin, by: By) -> Sequence[str]:
    """Return in which groups a body counts."""
    return {By.ALL: [EVERYBODY], By.CONCERN: [body.concern], By.ORIGIN: body.origin}[by]


def _name(place: int, step: int) -> str:
    year, month = divmod(place * step, 12)
    return f"{year:04}" if step > 1 else f"{year:04}-{month + 1:02}"
