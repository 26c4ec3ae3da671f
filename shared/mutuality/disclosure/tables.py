"""The figures of a chapter as one table: which were published how, and which sums everyone knows to hold among them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from mutuality.disclosure.cells import ROUND_TO

Place = tuple[str, str]
"""A figure of a period: the indicator's code, and the period."""


@dataclass(frozen=True)
class Sum:
    """A sum that always holds: the weighted figures add up to `plus`, which mostly is nothing, or to no more than that.

    `members = visiting + helping` is `{members: 1, visiting: -1, helping: -1}`; `went on <= left` has `is_equal` false.
    `off`: by how much it does not hold in the true figures, where some were corrected after others had been published.
    """

    weights: Mapping[Place, int]
    is_equal: bool = True
    off: int = 0
    plus: int = 0


@dataclass(frozen=True)
class Range:
    """All the values a figure can have, as far as what was published of it says; both ends belong to it."""

    low: int
    high: int


@dataclass(frozen=True)
class Table:
    """What was published of a chapter, and the sums that hold.

    `values` are the true figures, which the chapter alone knows; `hidden` the places of which no number is published;
    `threshold` the least number of people that is. Of `exact` places the figure itself was published; `standing` ones
    were published before, and nothing more of them can be hidden.
    """

    values: Mapping[Place, int]
    hidden: frozenset[Place]
    sums: Sequence[Sum] = field(default_factory=tuple)
    threshold: int = 8
    most: int = 100_000
    exact: frozenset[Place] = frozenset()
    standing: frozenset[Place] = frozenset()

    @property
    def primary(self) -> list[Place]:
        """Return the hidden places that are hidden because few people stand behind them."""
        return [place for place in self.values if place in self.hidden and self.values[place] < self.threshold]

    def range_of(self, place: Place) -> Range:
        """Return what a reader who sees only this place knows of it."""
        if place in self.hidden:
            return Range(0, self.most)
        if place in self.exact:
            return Range(self.values[place], self.values[place])
        return published_range(self.values[place], self.threshold)

    def hiding(self, place: Place) -> Table:
        """Return the table with one place more of which no number is published."""
        return replace(self, hidden=self.hidden | {place})


def published_range(value: int, threshold: int) -> Range:
    """Return what a published, rounded figure tells of the true one: never less than the threshold."""
    middle = (value + ROUND_TO // 2) // ROUND_TO * ROUND_TO
    return Range(max(middle - ROUND_TO // 2, threshold), middle + ROUND_TO // 2)
