"""A value of a control policy that divides a whole in percent, and how an amount is divided by it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

WHOLE = 100


@dataclass(frozen=True)
class Shares:
    """A key that divides a whole among named parts in percent. No part at all controls nothing.

    `asks` holds one sentence with `{}` for the parts, `at_none` what no part asks.
    """

    known: tuple[str, ...]
    asks: str
    at_none: str

    @property
    def nothing(self) -> dict[str, int]:
        """Return no part at all."""
        return {}

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        fits = isinstance(value, dict) and all(part in self.known and _is_share(value[part]) for part in value)
        is_whole = fits and (not value or sum(value.values()) == WHOLE)
        return None if is_whole else f"Must divide 100 percent among {', '.join(self.known)}, or name none of them."

    def say(self, value: Any) -> str:
        """Return how the value divides."""
        said = ", ".join(f"{value[part]} percent go to the {part}" for part in self.known if value.get(part))
        return self.asks.format(said) if said else self.at_none

    def rank(self, value: Any) -> int:
        """Return how many percent do not stay with the first part."""
        return WHOLE - int(value.get(self.known[0], 0)) if value else 0


def divide(amount: int, shares: dict[str, int]) -> dict[str, int]:
    """Return an amount by parts, in whole minor units; the parts come to the amount, whatever is rounded.

    What is left over goes to those who lost most by rounding, the first named first.
    """
    whole = sum(shares.values())
    parts = {part: amount * share // whole for part, share in shares.items()}
    lost = sorted(shares, key=lambda part: -(amount * shares[part] % whole))
    return {part: given + (part in lost[: amount - sum(parts.values())]) for part, given in parts.items()}


def _is_share(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= WHOLE
