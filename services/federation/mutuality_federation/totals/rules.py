"""When a total is told: not where nobody told a number, where too few chapters stand behind it, or noise drowns it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from mutuality.disclosure import Mode
from mutuality_federation.statistics import Move

MOST_UNSURE_PERCENT = 30
"""A total whose standard error is a larger part of it than this says nothing, and is not told."""


class Standing(StrEnum):
    """Whether there is a total, and if there is none, why."""

    TOLD = "told"
    TOO_UNCERTAIN = "too_uncertain"
    SUPPRESSED = "suppressed"
    HIDDEN = "hidden"
    NOT_COLLECTED = "not_collected"
    NOT_REPORTED = "not_reported"


class Guessed(StrEnum):
    """Whether something could be estimated, and if not, why."""

    ESTIMATED = "estimated"
    TOO_UNCERTAIN = "too_uncertain"
    SUPPRESSED = "suppressed"
    NOT_COLLECTED = "not_collected"


@dataclass(frozen=True)
class Total:
    """One figure of one period over some chapters, and what is behind it.

    `move` is what their figures add up to; `is_told` that enough chapters stand behind it, and behind what is left when
    other totals are taken from it. `kept` chapters hid it because it, or another beside it, was small. `expected`
    chapters were to report the period, and `reported` of them did.
    """

    indicator: str
    title: str
    period: str
    unit_id: str
    modes: tuple[Mode, ...]
    move: Move
    is_told: bool
    expected: int = 0
    reported: int = 0
    kept: int = 0

    @property
    def state(self) -> Standing:
        """Return whether there is a total, and if there is none, why."""
        if not self.reported:
            return Standing.NOT_REPORTED
        if not self.is_told:
            return Standing.SUPPRESSED
        if not self.move.counted:
            return Standing.HIDDEN if self.move.suppressed else Standing.NOT_COLLECTED
        return Standing.TOO_UNCERTAIN if is_too_uncertain(self.move.total, self.move.variance) else Standing.TOLD

    @property
    def added_up(self) -> int | None:
        """Return the sum as it came, which noise may make negative: what further sums are made of."""
        return self.move.total if self.state is Standing.TOLD else None

    @property
    def total(self) -> int | None:
        """Return the sum to be shown; only here is it never below zero."""
        return None if self.added_up is None else max(0, self.added_up)

    @property
    def standard_error(self) -> float | None:
        """Return how far noise moves the sum, as a standard deviation; none where there is no sum of numbers."""
        return deviation(self.move.variance) if self.state in {Standing.TOLD, Standing.TOO_UNCERTAIN} else None


def deviation(variance: int) -> float:
    """Return the standard deviation of a variance in thousandths, to one decimal."""
    return round(sqrt(variance / 1000), 1)


def is_too_uncertain(total: int, variance: int) -> bool:
    """Say whether the standard error, of a variance in thousandths, is more than three tenths of a total."""
    return variance > 0 and (total <= 0 or 10 * variance > MOST_UNSURE_PERCENT**2 * total**2)
