"""The kinds of value a key of a control policy may take; each knows the value that controls nothing, and says others.

Every kind answers alike: `nothing`, `fault` (what is wrong with a value), `say` (what it asks), `rank` (how much).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import Any

from mutuality.policy.values.shares import Shares

OPEN_NUMBER = 10_000
NOT_ASKED = "Nothing is asked."


@dataclass(frozen=True)
class Scale:
    """A key with ordered values, the one that controls nothing first. `asks` says each in a sentence.

    `eases` names the key whose demand it softens: the further on the scale, the softer.
    """

    asks: dict[str, str]
    eases: str = ""

    @property
    def nothing(self) -> str:
        """Return the value that controls nothing."""
        return next(iter(self.asks))

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        return None if isinstance(value, str) and value in self.asks else f"Must be one of {', '.join(self.asks)}."

    def say(self, value: Any) -> str:
        """Return what the value asks."""
        return self.asks[value]

    def rank(self, value: Any) -> int:
        """Return the place of a value on the scale; 0 controls nothing, and below 0 it softens another key."""
        place = list(self.asks).index(value)
        return -place if self.eases else place


class Turn(Enum):
    """Which way a number asks more of chapters. Where fewer asks more, 0 asks nothing at all."""

    MORE_ASKS_MORE = "more asks more"
    FEWER_ASKS_MORE = "fewer asks more"
    ASKS_NOTHING = "asks nothing"


@dataclass(frozen=True)
class Number:
    """A key with a whole number. `asks` holds one sentence with `{}` for the number, `at_zero` what 0 asks.

    `eases` names the key whose demand it softens: the more, the softer, and nothing at all while that key asks nothing.
    """

    asks: str
    nothing: int = 0
    turn: Turn = Turn.MORE_ASKS_MORE
    eases: str = ""
    at_zero: str = NOT_ASKED

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        fits = isinstance(value, int) and not isinstance(value, bool) and 0 <= value <= OPEN_NUMBER
        return None if fits else f"Must be a whole number from 0 to {OPEN_NUMBER}."

    def say(self, value: Any) -> str:
        """Return what the value asks."""
        return self.asks.format(value) if value else self.at_zero

    def rank(self, value: Any) -> int:
        """Return how much it asks; below 0 where it softens what another key asks."""
        if self.turn is Turn.ASKS_NOTHING:
            return 0
        if self.turn is Turn.FEWER_ASKS_MORE:
            return OPEN_NUMBER + 1 - int(value) if value else 0
        return -int(value) if self.eases else int(value)


@dataclass(frozen=True)
class Switch:
    """A key that is on or off. `on` and `off` say what either means."""

    on: str
    off: str
    nothing: bool = False

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        return None if isinstance(value, bool) else "Must be true or false."

    def say(self, value: Any) -> str:
        """Return what the value asks."""
        return self.on if value else self.off

    def rank(self, value: Any) -> int:
        """Return 1 where the key departs from its nothing value."""
        return int(value is not self.nothing)


@dataclass(frozen=True)
class Steps:
    """A key with a list of named steps, or of names beside each other; the empty list controls nothing."""

    known: tuple[str, ...]
    asks: str
    at_none: str = NOT_ASKED
    between: str = " -> "

    @property
    def nothing(self) -> list[str]:
        """Return the empty list."""
        return []

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        fits = isinstance(value, list) and all(step in self.known for step in value) and len(set(value)) == len(value)
        return None if fits else f"Must list some of {', '.join(self.known)}, each once."

    def say(self, value: Any) -> str:
        """Return what the value asks."""
        return self.asks.format(self.between.join(value)) if value else self.at_none

    def rank(self, value: Any) -> int:
        """Return how many steps there are."""
        return len(value)


@dataclass(frozen=True)
class Names:
    """A key that names other keys; it says what levels below may do, and asks nothing of chapters itself."""

    known: tuple[str, ...]
    asks: str
    at_none: str

    @property
    def nothing(self) -> list[str]:
        """Return no name at all."""
        return []

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        fits = isinstance(value, list) and all(name in self.known for name in value) and len(set(value)) == len(value)
        return None if fits else "Must name keys of the control policy that a level below may set, each once."

    def say(self, value: Any) -> str:
        """Return what the value allows."""
        return self.asks.format(", ".join(value)) if value else self.at_none

    def rank(self, value: Any) -> int:  # noqa: ARG002 - every kind answers alike
        """Return 0: it asks nothing of a chapter."""
        return 0


Ordered = Scale | Number | Switch | Steps


@dataclass(frozen=True)
class Ceilings:
    """A key that says of other keys how much levels below may ask at most; it asks nothing of chapters itself."""

    known: Mapping[str, Ordered]

    @property
    def nothing(self) -> dict[str, Any]:
        """Return no ceiling at all."""
        return {}

    def fault(self, value: Any) -> str | None:
        """Return what is wrong with a value, if anything is."""
        fits = isinstance(value, dict) and all(
            key in self.known and self.known[key].fault(most) is None for key, most in value.items()
        )
        return None if fits else "Must give keys of the control policy a value each can take."

    def say(self, value: Any) -> str:
        """Return what the value limits."""
        most = ", ".join(f"{key} {limit}" for key, limit in value.items())
        return f"No level below asks more than {most}." if most else "Levels below may ask as much as they wish."

    def rank(self, value: Any) -> int:  # noqa: ARG002 - every kind answers alike
        """Return 0: it asks nothing of a chapter."""
        return 0


Key = Ordered | Names | Ceilings | Shares
