"""What a year's budget of noise allows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from fractions import Fraction

from mutuality.disclosure.floors import Protection
from mutuality.problems import Conflict


class BudgetSpent(Conflict):
    """The year's budget does not reach for another period; it begins anew with the next year."""


class DrawnMeanwhile(Conflict):
    """Another form drew one of these figures at the same time; ask again, and it leaves as it does there."""


def require_own(forms: Mapping[str, str], codes: Collection[str], form: str) -> None:
    """Refuse to draw a figure that leaves by another form.

    Raises:
        DrawnMeanwhile: there is one.
    """
    if any(forms.get(code, form) != form for code in codes):
        raise DrawnMeanwhile("Another form's noise was drawn just now. Ask again.")


def require_budget(before: Fraction, after: Fraction, protection: Protection) -> None:
    """Refuse to draw noise for which the year's budget does not reach.

    Raises:
        BudgetSpent: it does not.
    """
    if after > protection.epsilon_year:
        costs, left = float(after - before), float(protection.epsilon_year - before)
        raise BudgetSpent(f"This period would cost {costs:.2f}, and {left:.2f} is left of the year's budget.")
