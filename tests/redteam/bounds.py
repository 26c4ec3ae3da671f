"""How sure a count makes us of a chance: the bounds of Clopper and Pearson, and the tail of chi-square.

Source: Clopper and Pearson, Biometrika 26 (1934); the incomplete beta function by its continued fraction (Lentz), as in
the Digital Library of Mathematical Functions, 8.17(v).
"""

from __future__ import annotations

from math import erfc, exp, lgamma, log, log1p, sqrt

TINY = 1e-300
STEPS = 10_000


def least_chance(hits: int, trials: int, alpha: float) -> float:
    """Return the least chance with which so many hits are not unlikelier than `alpha`."""
    return 0.0 if hits == 0 else _beta_quantile(alpha, hits, trials - hits + 1)


def most_chance(hits: int, trials: int, alpha: float) -> float:
    """Return the largest such chance."""
    return 1.0 if hits == trials else _beta_quantile(1 - alpha, hits + 1, trials - hits)


def least_epsilon(hits: int, other_hits: int, trials: int, alpha: float) -> float:
    """Return the least epsilon that so many hits with somebody, and so many without, let anybody believe."""
    with_them = least_chance(hits, trials, alpha / 2)
    return log(with_them / most_chance(other_hits, trials, alpha / 2)) if with_them else 0.0


def chance_of(chi_square: float, degrees: int) -> float:
    """Return how likely chance alone is to go so far (Wilson and Hilferty, near enough for many degrees)."""
    spread = 2 / (9 * degrees)
    return 0.5 * erfc(((chi_square / degrees) ** (1 / 3) - 1 + spread) / sqrt(2 * spread))


def _beta_quantile(chance: float, a: float, b: float) -> float:
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        if incomplete_beta(middle, a, b) < chance:
            low = middle
        else:
            high = middle
    return (low + high) / 2


def incomplete_beta(x: float, a: float, b: float) -> float:
    """Return the regularized incomplete beta function."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(1 - x, b, a)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x))
    return front * _fraction(x, a, b) / a


def _fraction(x: float, a: float, b: float) -> float:
    below = 1 / _not_nothing(1 - (a + b) * x / (a + 1))
    above, found = 1.0, below
    for m in range(1, STEPS):
        for term in (
            m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
            -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1)),
        ):
            below = 1 / _not_nothing(1 + term * below)
            above = _not_nothing(1 + term / above)
            found *= below * above
        if abs(below * above - 1) < 1e-13:
            return found
    raise ArithmeticError("the fraction does not come to an end")


def _not_nothing(value: float) -> float:
    return value if abs(value) > TINY else TINY
