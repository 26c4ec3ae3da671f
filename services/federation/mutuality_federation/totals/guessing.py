"""Estimates as they are read: of each period what was told of a figure, and what is likely hidden beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
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
WIDE = 3
"""The ends lie so many standard errors of the noise further out, where there is noise."""


@dataclass(frozen=True)
class Estimate:
    """A figure of a period: what was told of it, and what is likely hidden beside."""

    told: Total
    published: Published
    guess: Guess | None

    @property
    def state(self) -> Guessed:
        """Return whether it could be estimated, and if not, why."""
        if not self.told.is_told:
            return Guessed.SUPPRESSED
        unsure = self.guess is None or 100 * self._error > MOST_UNSURE_PERCENT * self._likely
        return Guessed.TOO_UNCERTAIN if unsure else Guessed.ESTIMATED

    @property
    def reported(self) -> int | None:
        """Return the part that chapters told, added up."""
        return self.told.move.total if self.told.is_told else None

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
        return max(0, self._beside + self.published.least - self._noise) if self.told.is_told else None

    @property
    def most(self) -> int | None:
        """Return the most it can be if every hidden figure is small."""
        return max(0, self._beside + self.published.most + self._noise) if self.told.is_told else None

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
    """Return the estimates of a figure over a body, or over one unit and below, the earliest period first."""
    units = None if unit_id is None else sorted(reading.below(reading.tree_of(session, asked.body_id), unit_id))
    published = statistics.published(session, asked, units)
    floor = max(FLOOR, int(policies.policy_in_force(session, asked.body_id, session.now.date())[MIN_CELL]))
    found = reading.of_units(session, asked, [unit_id or WHOLE])
    return [_estimate(each, published, floor) for each in sorted(found, key=lambda total: total.period)]


def _estimate(total: Total, published: Mapping[reading.Place, Mapping[int, int]], floor: int) -> Estimate:
    of_figure = Published(published.get((total.period, total.indicator), {}), total.kept, floor)
    return Estimate(total, of_figure, guessed(of_figure) if total.is_told else None)
