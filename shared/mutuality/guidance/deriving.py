"""The closed list of facts from which a chapter computes, from what it holds already, whether an item is kept.

Only the verdict leaves the chapter. Each fact has one number, and knows which way that number asks more.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from mutuality.policy.values import Turn


class DerivedFact(StrEnum):
    """What a chapter computes."""

    MEETING_EVERY_DAYS = "meeting_every_days"
    OPEN_MEETING_EVERY_DAYS = "open_meeting_every_days"
    HELPERS_MONTHS_ON = "helpers_months_on"
    POSITION_TERM_MONTHS = "position_term_months"
    HELP_ANSWERED_HOURS = "help_answered_hours"
    HELPERS_AT_LEAST = "helpers_at_least"
    HELPERS_TRAINED_HOURS = "helpers_trained_hours"
    POSITIONS_FILLED = "positions_filled"
    LINES_WITH_HAND_OFF = "lines_with_hand_off"


class Outcome(StrEnum):
    """What a chapter's own facts say of an item; `unknown` where they say nothing. The number never leaves."""

    KEPT = "kept"
    NOT_KEPT = "not_kept"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True)
class Known:
    """How a fact is said, with `{}` for its number, and which way the number asks more."""

    says: str
    turn: Turn


DERIVED_FACTS: dict[DerivedFact, Known] = {
    DerivedFact.MEETING_EVERY_DAYS: Known("A meeting is held at least every {} days.", Turn.FEWER_ASKS_MORE),
    DerivedFact.OPEN_MEETING_EVERY_DAYS: Known(
        "A meeting open to everybody is held at least every {} days.", Turn.FEWER_ASKS_MORE
    ),
    DerivedFact.HELPERS_MONTHS_ON: Known("Every helper is at least {} months on.", Turn.MORE_ASKS_MORE),
    DerivedFact.POSITION_TERM_MONTHS: Known(
        "Nobody holds a position for more than {} months at a time.", Turn.FEWER_ASKS_MORE
    ),
    DerivedFact.HELP_ANSWERED_HOURS: Known("A request for help is answered within {} hours.", Turn.FEWER_ASKS_MORE),
    DerivedFact.HELPERS_AT_LEAST: Known("The chapter has at least {} helpers.", Turn.MORE_ASKS_MORE),
    DerivedFact.HELPERS_TRAINED_HOURS: Known("Every helper has trained for at least {} hours.", Turn.MORE_ASKS_MORE),
    DerivedFact.POSITIONS_FILLED: Known("At least {} positions are held.", Turn.MORE_ASKS_MORE),
    DerivedFact.LINES_WITH_HAND_OFF: Known(
        "At least {} telephone lines say whom to call in a crisis.", Turn.MORE_ASKS_MORE
    ),
}


@dataclass(frozen=True)
class Derivation:
    """The fact an item is derived from, and its number. A unit may move the number from `low` to `high`, if it may."""

    fact: DerivedFact
    parameter: int
    low: int | None = None
    high: int | None = None

    def say(self) -> str:
        """Return what is computed, in a sentence."""
        return DERIVED_FACTS[self.fact].says.format(self.parameter)

    def is_stricter_than(self, other: Derivation) -> bool:
        """Say whether it may ask more: a stricter number, or another fact altogether."""
        if self.fact is not other.fact:
            return True
        return asks_more(self.fact, self.parameter, other.parameter)

    def is_in_range(self, number: int) -> bool:
        """Say whether a unit may set that number."""
        return self.low is not None and self.high is not None and self.low <= number <= self.high


def asks_more(fact: DerivedFact, number: int, other: int) -> bool:
    """Say whether a number of a fact asks more than another."""
    return number < other if DERIVED_FACTS[fact].turn is Turn.FEWER_ASKS_MORE else number > other
