"""Noise that protects a person whatever a reader knows besides: discrete Laplace, or Gaussian for long stays.

It is drawn by OpenDP, in whole numbers, without a seed, and once: what was released is kept and shown again, and never
drawn again. Nothing is clamped: a noisy count below zero is as right as one above, and only so do sums stay right.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot, isfinite, sqrt
from typing import Any

import opendp.prelude as dp

from mutuality.disclosure.cells import Mechanism, Spread

MOST = 1_000_000_000
"""No figure of a chapter is larger than this, so that no sum of them leaves the whole numbers of a machine. One may be
negative: it carries what was corrected in periods before."""


DELTA = 1e-6
"""The chance, over a whole stay, that Gaussian noise protects less than it says."""


HALVINGS = 40
MARGIN = 1e-6
"""So much is left free, since a library that adds rounds up."""


@dataclass(frozen=True)
class Calibration(Spread):
    """How much noise, and how far one person moves the figures of a period at most.

    `most_by_one` are the largest contributions of one person, one for each group of figures that divides people among
    its members: a person is in one figure of a group, so a group counts once. `reach` is how far that is together: the
    sum for Laplace (L1), the Euclidean length for Gaussian (L2).
    """

    most_by_one: tuple[int, ...]

    @property
    def reach(self) -> float:
        """Return how far one person moves the figures of a period."""
        return sum(self.most_by_one) if self.mechanism is Mechanism.LAPLACE else hypot(*self.most_by_one)


@dataclass(frozen=True)
class Drawn:
    """Figures with their noise, and what they cost one person, as the library computes it."""

    values: Mapping[str, int]
    cost: float
    calibration: Calibration


def laplace(epsilon: float, most_by_one: Sequence[int]) -> Calibration:
    """Return the noise by which no person changes what is seen of a period by more than a factor of `e ** epsilon`.

    Raises:
        ValueError: epsilon is not above zero, or nobody moves anything.
    """
    _require_positive(epsilon, sum(most_by_one))
    return Calibration(Mechanism.LAPLACE, sum(most_by_one) / epsilon, tuple(most_by_one))


def gaussian(epsilon: float, most_by_one: Sequence[int]) -> Calibration:
    """Return Gaussian noise as wide as the Laplace noise of that epsilon; over many periods it costs less.

    Raises:
        ValueError: epsilon is not above zero, or nobody moves anything.
    """
    return Calibration(Mechanism.GAUSSIAN, laplace(epsilon, most_by_one).deviation, tuple(most_by_one))


def gaussian_within(epsilon: float, most_by_one: Sequence[int], *, of_year: float, share: float) -> Calibration:
    """Return Gaussian noise no narrower than `gaussian`, of which a year's periods cost no more than the year may.

    `of_year` is the epsilon of a year, and `share` the part of a year the period is.

    Raises:
        ValueError: epsilon is not above zero, or nobody moves anything.
    """
    least, reach = gaussian(epsilon, most_by_one), hypot(*most_by_one)
    return replace(least, scale=max(least.scale, reach / sqrt(2 * rho_within(of_year) * share)))


@lru_cache(maxsize=64)
def rho_within(epsilon: float, *, delta: float = DELTA) -> float:
    """Return a rho that costs no more than that epsilon, as the library computes it, and hardly less."""
    low, high = 0.0, epsilon
    for _ in range(HALVINGS):
        middle = (low + high) / 2
        low, high = (middle, high) if epsilon_of_rhos([middle], delta=delta) <= epsilon else (low, middle)
    return low * (1 - MARGIN)


def draw(figures: Mapping[str, int], calibration: Calibration) -> Drawn:
    """Return the figures with fresh noise on each; call it once for a period, and keep what it gives.

    Raises:
        ValueError: a figure lies outside what a chapter can have, or the noise would be none.
    """
    _require_positive(calibration.scale, calibration.reach)
    if any(abs(value) > MOST for value in figures.values()):
        raise ValueError("a figure is larger than any chapter's")
    noisy = _mechanism(calibration, len(figures))
    values = dict(zip(figures, noisy(list(figures.values())), strict=True))
    return Drawn(values, cost(calibration), calibration)


def cost(calibration: Calibration) -> float:
    """Return what one period costs, as OpenDP computes it from the noise that is really drawn.

    It is epsilon for Laplace, and rho of zero-concentrated privacy for Gaussian; both add up over periods.
    """
    return float(_mechanism(calibration, 1).map(_reach(calibration)))


def epsilon_after(calibration: Calibration, periods: int, *, delta: float = DELTA) -> float:
    """Return the epsilon of a person who is counted in so many periods; for Gaussian noise but for a chance of `delta`.

    Raises:
        ValueError: there are no periods.
    """
    _require_positive(periods)
    if calibration.mechanism is Mechanism.LAPLACE:
        return periods * cost(calibration)
    together = dp.c.make_composition([_mechanism(calibration, 1)] * periods)
    return float(dp.c.make_zCDP_to_approxDP(together).map(_reach(calibration)).epsilon(delta))


def epsilon_of_rhos(rhos: Sequence[float], *, delta: float = DELTA) -> float:
    """Return the epsilon of a person counted wherever Gaussian noise cost these rhos, but for a chance of `delta`.

    Whatever moved those figures, a rho is that of noise so wide on a figure one person moves by one.
    """
    if not rhos:
        return 0.0
    alike = [Calibration(Mechanism.GAUSSIAN, 1 / sqrt(2 * rho), (1,)) for rho in rhos]
    together = dp.c.make_composition([_mechanism(each, 1) for each in alike])
    return float(dp.c.make_zCDP_to_approxDP(together).map(1.0).epsilon(delta))


@lru_cache(maxsize=64)
def _mechanism(calibration: Calibration, size: int) -> Any:
    dp.enable_features("contrib")  # where OpenDP keeps both, until its proofs were read by three people
    domain = dp.vector_domain(dp.atom_domain(T="i64"), size=size)
    if calibration.mechanism is Mechanism.LAPLACE:
        return (domain, dp.l1_distance(T="i64")) >> dp.m.then_laplace(scale=calibration.scale)
    return (domain, dp.l2_distance(T="f64")) >> dp.m.then_gaussian(scale=calibration.scale)


def _reach(calibration: Calibration) -> float:
    return int(calibration.reach) if calibration.mechanism is Mechanism.LAPLACE else float(calibration.reach)


def _require_positive(*numbers: float) -> None:
    if any(not isfinite(each) or each <= 0 for each in numbers):
        raise ValueError("noise needs an epsilon, a scale and a reach above zero")
