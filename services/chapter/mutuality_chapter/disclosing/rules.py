"""What a year's budget of noise allows."""

from __future__ import annotations

from fractions import Fraction

from mutuality.disclosure.floors import Protection
from mutuality.problems import Conflict


class BudgetSpent(Conflict):
    """The year's budget does not reach for another period; it begins anew with the next year."""


def require_budget(spent: Fraction, epsilon: Fraction, protection: Protection) -> None:
    """Refuse to draw noise for which the year's budget does not reach.

    Raises:
        BudgetSpent: it does not.
    """
    if spent + epsilon > protection.epsilon_year:
        left = float(protection.epsilon_year - spent)
        raise BudgetSpent(f"This period would cost {float(epsilon):.2f}, and {left:.2f} is left of the year's budget.")
