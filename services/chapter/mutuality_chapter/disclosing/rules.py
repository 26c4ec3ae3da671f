"""What a year's budget of noise allows."""

from __future__ import annotations

from fractions import Fraction

from mutuality.disclosure.floors import Protection
from mutuality.problems import Conflict


class BudgetSpent(Conflict):
    """The year's budget does not reach for another period; it begins anew with the next year."""


def require_budget(before: Fraction, after: Fraction, protection: Protection) -> None:
    """Refuse to draw noise for which the year's budget does not reach.

    Raises:
        BudgetSpent: it does not.
    """
    if after > protection.epsilon_year:
        costs, left = float(after - before), float(protection.epsilon_year - before)
        raise BudgetSpent(f"This period would cost {costs:.2f}, and {left:.2f} is left of the year's budget.")
