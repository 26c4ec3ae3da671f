"""What binds which chapter on which day: all that a body and its units published, read once and asked often.

A chapter's row of layers is the body's policy, then the policies of the units on its path, the highest first, then the
overlays that lie on it, the body's first. Chapters with the same row are bound alike, so each row is resolved once.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from itertools import combinations, takewhile
from typing import Protocol

from mutuality.policy import PolicyInForce
from mutuality.policy.document import POLICY, UNIT, Rule
from mutuality.policy.layers import Contradiction, Layer, contradictions, resolve
from mutuality_federation.layers import LayerFacts, PlacedOverlay, PolicyFacts

NEW = "new"
Series = tuple[str, str]
History = list[tuple[date, PolicyInForce]]


class Bound(Protocol):
    """Whoever policies bind: a chapter, with its unit and since when it is in it, and when it enrolled."""

    @property
    def id(self) -> str:
        """Return its identifier."""
        ...

    @property
    def unit_id(self) -> str | None:
        """Return its unit."""
        ...

    @property
    def unit_since(self) -> date | None:
        """Return since when it is in it; None is always."""
        ...

    @property
    def enrolled_on(self) -> date | None:
        """Return when it enrolled; None is not yet, so that everything will bind it."""
        ...


@dataclass(frozen=True)
class Anybody:
    """A chapter that might enrol with a body, or in one of its units."""

    unit_id: str | None = None
    id: str = ""
    unit_since: date | None = None
    enrolled_on: date | None = None


@dataclass(frozen=True)
class Row:
    """The layers that bind a chapter on a day."""

    policy: PolicyFacts
    below: tuple[LayerFacts, ...] = ()

    @property
    def key(self) -> Hashable:
        """Return by what two equal rows are known."""
        return (self.policy.version, *((each.set_by, each.name, each.version) for each in self.below))

    def layers(self) -> list[Layer]:
        """Return all its layers, the body's first; those of units speak of what is delegated alone."""
        held = self.policy.held
        rule = Rule(POLICY, held.version, held.set_by, held.in_force_on)
        own = Layer(rule, is_bodys=True, values=held.policy.values, ceilings=held["ceilings"])
        return [own, *(each.layer.narrowed(held.policy) for each in self.below)]


@dataclass(frozen=True)
class Book:
    """All versions of a body's policy, the first of which asks nothing, and every layer below it."""

    versions: Sequence[PolicyFacts]
    layers: Mapping[Series, Sequence[LayerFacts]]
    placements: Mapping[str, Sequence[PlacedOverlay]]
    parents: Mapping[str, str | None]
    _known: dict[Hashable, PolicyInForce] = field(default_factory=dict, compare=False)
    _histories: dict[Hashable, History] = field(default_factory=dict, compare=False)

    def row(self, chapter: Bound, on: date) -> Row:
        """Return the layers that bind a chapter on a day."""
        policy = next((each for each in reversed(self.versions) if _holds(each, chapter, on)), self.versions[0])
        found = (self._newest(series, chapter, on) for series in self._series(chapter, on))
        return Row(policy, tuple(each for each in found if each is not None))

    def held(self, chapter: Bound, on: date) -> PolicyInForce:
        """Return what binds a chapter on a day."""
        return self._resolved(self.row(chapter, on))

    def history(self, chapter: Bound, until: date) -> History:
        """Return all that ever bound a chapter up to a day, in order, each with the day from which on."""
        key = (self.signature(chapter), until)
        if key not in self._histories:
            nothing = self.versions[0]
            days = [day for day in self.days(chapter) if day <= until]
            bound = [(day, self.held(chapter, day)) for day in days]
            self._histories[key] = [(nothing.in_force_on, nothing.held), *bound]
        return self._histories[key]

    def days(self, chapter: Bound) -> list[date]:
        """Return every day on which what binds a chapter may have changed, or will."""
        days = {each.in_force_on for each in self.versions}
        days |= {placed.from_on for placed in self.placements.get(chapter.id, ())}
        days |= {chapter.unit_since} if chapter.unit_since and self.layers else set()
        series = [*self._path(chapter), *self._ever_laid(chapter)]
        return sorted(days | {each.in_force_on for one in series for each in self.layers.get(one, ())})

    def rows_from(self, chapter: Bound, on: date) -> list[tuple[date, Row]]:
        """Return the rows of layers that bind a chapter on a day and later, each with a day since when it does."""
        days = self.days(chapter)
        rows = [(max((day for day in days if day <= on), default=on), self.row(chapter, on))]
        for day in days:
            row = self.row(chapter, day)
            if day > on and row.key != rows[-1][1].key:
                rows.append((day, row))
        return rows

    def signature(self, chapter: Bound) -> Hashable:
        """Return by what two chapters are known to be bound alike on every day."""
        path = tuple(series for series in self._path(chapter) if series in self.layers)
        enrolled_on = chapter.enrolled_on if self._has_some_for_new else None
        placed = tuple(self.placements.get(chapter.id, ()))
        return path, chapter.unit_since if path else None, enrolled_on, placed

    def clashes(self, chapters: Iterable[Bound], since: date) -> list[Contradiction]:
        """Return where two layers that bind one of the chapters contradict, on a day or later."""
        rows = {row.key: row for one in self._distinct(chapters) for _, row in self.rows_from(one, since)}
        pairs = (pair for row in rows.values() for pair in combinations(row.layers(), 2))
        found = {(each.key, each.rules): None for pair in pairs for each in contradictions(*pair)}
        return [Contradiction(*each) for each in sorted(found, key=str)]

    def against(self, layer: Layer, above: Bound, since: date) -> list[Contradiction]:
        """Return where a layer contradicts one that stands above it, on a day or later."""
        found: list[Contradiction] = []
        for _, row in self.rows_from(above, since):
            counts = layer.narrowed(row.policy.held.policy)
            found += [each for other in row.layers() for each in contradictions(other, counts) if each not in found]
        return found

    def anybody(self) -> list[Bound]:
        """Return whoever might be bound: with the body, in each unit, and where an overlay lies."""
        placed = [Anybody(id=chapter_id) for chapter_id in self.placements]
        return [Anybody(), *(Anybody(unit_id) for unit_id in self.parents), *placed]

    def _distinct(self, chapters: Iterable[Bound]) -> Iterable[Bound]:
        return {self.signature(each): each for each in chapters}.values()

    def _resolved(self, row: Row) -> PolicyInForce:
        if row.key not in self._known:
            self._known[row.key] = resolve(row.policy.held, [each.layer for each in row.below])
        return self._known[row.key]

    def _newest(self, series: Series, chapter: Bound, on: date) -> LayerFacts | None:
        return next((each for each in reversed(self.layers.get(series, ())) if _holds(each, chapter, on)), None)

    def _series(self, chapter: Bound, on: date) -> Iterator[Series]:
        if chapter.unit_since is None or chapter.unit_since <= on:
            yield from self._path(chapter)
        laid = {(each.set_by, each.name): each.is_laid for each in self._laid(chapter, on)}
        yield from sorted((one for one, is_laid in laid.items() if is_laid), key=self._rank)

    def _laid(self, chapter: Bound, on: date) -> Iterable[PlacedOverlay]:
        return takewhile(lambda each: each.from_on <= on, self.placements.get(chapter.id, ()))

    def _ever_laid(self, chapter: Bound) -> set[Series]:
        return {(each.set_by, each.name) for each in self.placements.get(chapter.id, ())}

    def _rank(self, series: Series) -> tuple[bool, Series]:
        return series[0] in self.parents, series

    def _path(self, chapter: Bound) -> list[Series]:
        path, unit_id = [], chapter.unit_id
        while unit_id:
            path.append((unit_id, UNIT))
            unit_id = self.parents.get(unit_id)
        return path[::-1]

    @cached_property
    def _has_some_for_new(self) -> bool:
        everything: Iterable[Sequence[PolicyFacts | LayerFacts]] = (self.versions, *self.layers.values())
        return any(each.applies_to == NEW for series in everything for each in series)


def _holds(published: PolicyFacts | LayerFacts, chapter: Bound, on: date) -> bool:
    """Say whether a version binds a chapter on a day, if none after it does."""
    is_old = chapter.enrolled_on is not None and chapter.enrolled_on < published.in_force_on
    return published.in_force_on <= on and not (published.applies_to == NEW and is_old)
