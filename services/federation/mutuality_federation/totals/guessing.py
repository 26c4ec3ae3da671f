"""Estimates as they are read: of each period what was told of a figure, and what is likely hidden beside it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import ceil, hypot, sqrt

from mutuality.database import Session
from mutuality.disclosure import FLOOR
from mutuality_federation import policies, statistics
from mutuality_federation.statistics import Asked
from mutuality_federation.totals import reading
from mutuality_federation.totals.estimates import Guess, Published, guessed
from mutuality_federation.totals.hiding import WHOLE
from mutuality_federation.totals.rules import MOST_UNSURE_PERCENT, Guessed, Total

MIN_CELL = "number_visibility.min_cell"
Where = tuple[str, str, str]
"""A period, a figure and a place."""
WIDE = 3
"""The ends lie so many standard errors of the noise further out, where there is noise."""


@dataclass(frozen=True)
class Estimate:
    """A figure of a period: what was told of it, and what is likely hidden beside; guessed once somebody asks."""

    told: Total
    published: Published

    @cached_property
    def guess(self) -> Guess | None:
        """Return what is likely hidden, where enough chapters told a number."""
        return guessed(self.published) if self.told.is_told else None

    @property
    def state(self) -> Guessed:
        """Return whether it could be estimated, and if not, why."""
        if not self.told.is_told:
            return Guessed.SUPPRESSED
        if not self.told.move.counted and not self.told.move.suppressed:
            return Guessed.NOT_COLLECTED
        unsure = self.guess is None or 100 * self._error > MOST_UNSURE_PERCENT * self._likely
        return Guessed.TOO_UNCERTAIN if unsure else Guessed.ESTIMATED

    @property
    def reported(self) -> int | None:
        """Return the part that chapters told, added up."""
        return self.told.move.total if self._is_counted else None

    @property
    def estimated(self) -> int | None:
        """Return the part that is likely hidden."""
        return round(self.guess.likely) if self.guess and self.state is Guessed.ESTIMATED else None

    @property
    def likely(self) -> int | None:
        """Return both together, never below zero."""
        return max(0, round(self._likely)) if self.state is Guessed.ESTIMATED else None

    @property
    def standard_error(self) -> float | None:
        """Return how far both together may be off by noise, by rounding and by the guess, as a standard deviation."""
        return round(self._error, 1) if self.state is Guessed.ESTIMATED else None

    @property
    def least(self) -> int | None:
        """Return the least it can be: certain but for noise, which is taken three standard errors wide."""
        return max(0, self._beside + self.published.least - self._noise) if self._is_counted else None

    @property
    def most(self) -> int | None:
        """Return the most it can be if no hidden figure is more than next to small."""
        return max(0, self._beside + self.published.most + self._noise) if self._is_counted else None

    @property
    def _is_counted(self) -> bool:
        return self.state not in {Guessed.SUPPRESSED, Guessed.NOT_COLLECTED}

    @property
    def _beside(self) -> int:
        """Return what came by other modes, where nothing is hidden."""
        return self.told.move.total - self.published.reported

    @property
    def _noise(self) -> int:
        return ceil(WIDE * sqrt(self.told.move.variance / 1000))

    @property
    def _likely(self) -> float:
        return self.told.move.total + (self.guess.likely if self.guess else 0.0)

    @property
    def _error(self) -> float:
        return hypot(sqrt(self.told.move.variance / 1000), self.guess.deviation if self.guess else 0.0)


def estimates(session: Session, asked: Asked, unit_id: str | None) -> list[Estimate]:
    """Return the estimates of figures over a body, or over one unit and below, the earliest period first."""
    return of_places(session, asked, [unit_id or WHOLE])


def of_places(session: Session, asked: Asked, places: Collection[str]) -> list[Estimate]:
    """Return the estimates of figures over each of these places, period by period; `WHOLE` is the whole body."""
    published = _published(session, asked, places)
    floor = max(FLOOR, int(policies.policy_in_force(session, asked.body_id, session.now.date())[MIN_CELL]))
    found = reading.of_units(session, asked, places)
    return [_estimate(each, published, floor) for each in sorted(found, key=_order)]


def _published(session: Session, asked: Asked, places: Collection[str]) -> Mapping[Where, Counter[int]]:
    """Return of each place, with all below it, how many chapters let out which rounded number."""
    tree, by_unit = reading.tree_of(session, asked.body_id), set(places) != {WHOLE}
    found: dict[Where, Counter[int]] = defaultdict(Counter)
    for (period, code, unit), numbers in statistics.published(session, asked, by_unit=by_unit).items():
        for place in set(places).intersection(tree.paths.get(unit, (WHOLE,))):
            found[period, code, place].update(numbers)
    return found


def _estimate(total: Total, published: Mapping[Where, Mapping[int, int]], floor: int) -> Estimate:
    return Estimate(total, Published(published.get(_order(total), {}), total.kept, floor))


def _order(total: Total) -> Where:
    return total.period, total.indicator, total.unit_id
