"""Of which units a figure is told, so that no two answers differ by the figures of a few chapters.

A unit is asked about with all below it. The units whose total is told and the whole body cut its chapters into atoms:
those in one of them and in none told below it. By taking totals from one another a reader learns the sum of an atom,
and nothing finer. So a unit with too few chapters is not told; and where what is left of a unit or of the body beside
those told below it is too little, the smallest of these is not told either.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cached_property

WHOLE = ""
"""The whole body, which is always told: what it adds up is its own, and no part of anything larger."""


@dataclass(frozen=True)
class Tree:
    """The units of a body, each by the one it is directly under; `WHOLE` for the topmost."""

    parents: Mapping[str, str]
    _known: dict[tuple[tuple[str, int], ...], frozenset[str]] = field(default_factory=dict, compare=False)

    @cached_property
    def paths(self) -> dict[str, tuple[str, ...]]:
        """Return of each unit the way up to the whole, beginning with itself."""
        return {WHOLE: (WHOLE,)} | {unit: tuple(self._upward(unit)) for unit in self.parents}

    def hidden(self, chapters: Mapping[str, int], *, least: int) -> frozenset[str]:
        """Return the units that are not told where so many chapters of each, directly, stand behind a figure."""
        key = (*sorted(chapters.items()), ("least", least))
        if key not in self._known:
            self._known[key] = self._hidden(chapters, least)
        return self._known[key]

    def _hidden(self, chapters: Mapping[str, int], least: int) -> frozenset[str]:
        whole = dict.fromkeys((WHOLE, *self.parents), 0)
        for unit, count in chapters.items():
            for above in self.paths.get(unit, (WHOLE,)):
                whole[above] += count
        told = {unit for unit in self.parents if whole[unit] >= least}
        while next_hidden := self._smallest_beside_too_little(told, whole, least):
            told.discard(next_hidden)
        return frozenset(unit for unit in self.parents if whole[unit] and unit not in told)

    def _smallest_beside_too_little(self, told: set[str], whole: Mapping[str, int], least: int) -> str | None:
        below: dict[str, list[str]] = {unit: [] for unit in (WHOLE, *told)}
        for unit in told:
            below[next(above for above in self.paths[unit][1:] if above in below)].append(unit)
        lacking = (
            parts for unit, parts in below.items() if 0 < whole[unit] - sum(whole[part] for part in parts) < least
        )
        return min((part for parts in lacking for part in parts), key=lambda part: (whole[part], part), default=None)

    def _upward(self, unit: str) -> Iterable[str]:
        while unit != WHOLE:
            yield unit
            unit = self.parents[unit]
        yield WHOLE
