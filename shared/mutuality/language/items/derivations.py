"""What an item may be derived from, as closed lists: rules a chapter's facts are held to, and when an item applies.

A chapter computes both from what its rooms hold. Only the outcome, the rule and the day leave it, never a number.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """What a chapter's own facts say of an item; `unknown` where they say nothing."""

    KEPT = "kept"
    NOT_KEPT = "not_kept"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


class Condition(StrEnum):
    """Of which chapters an item is asked, known from what they do."""

    MEETS_IN_PERSON = "meets_in_person"
    MEETS_ONLINE = "meets_online"
    MEETS_AT_HOMES = "meets_at_homes"
    RUNS_A_LINE = "runs_a_line"
    HAS_HELPERS = "has_helpers"
    HANDLES_MONEY = "handles_money"


CONDITIONS: dict[Condition, str] = {
    Condition.MEETS_IN_PERSON: "The chapter meets in person.",
    Condition.MEETS_ONLINE: "The chapter meets online.",
    Condition.MEETS_AT_HOMES: "The chapter meets in somebody's home.",
    Condition.RUNS_A_LINE: "The chapter runs a telephone line.",
    Condition.HAS_HELPERS: "The chapter has helpers.",
    Condition.HANDLES_MONEY: "The chapter keeps books.",
}


@dataclass(frozen=True)
class DerivedRule:
    """A rule an item may be derived by: what it asks, `{}` for the number, which lies between `low` and `high`.

    A rule that takes no number has neither.
    """

    asks: str
    low: int | None = None
    high: int | None = None

    @property
    def takes_number(self) -> bool:
        """Say whether the rule has a number."""
        return self.low is not None

    def fits(self, number: int | None) -> bool:
        """Say whether the rule can be asked with that number, or without one."""
        if self.low is None or self.high is None:
            return number is None
        return number is not None and self.low <= number <= self.high

    def say(self, number: int | None) -> str:
        """Return what it asks, in a sentence."""
        return self.asks.format(number)


DERIVED_RULES: dict[str, DerivedRule] = {
    "meeting_every_days": DerivedRule("A meeting is held at least every {} days.", 1, 366),
    "helpers_at_least": DerivedRule("The chapter has at least {} helpers.", 1, 1000),
    "helpers_months_on": DerivedRule("Each helper is at least {} months on.", 1, 600),
    "helpers_trained_hours": DerivedRule("Each helper has trained for at least {} hours.", 1, 1000),
    "positions_at_least": DerivedRule("At least {} positions are held.", 1, 50),
    "positions_in_term": DerivedRule("Every position is held, and no term has run out."),
    "lines_hand_off": DerivedRule("Every telephone line says whom to call in a crisis."),
    "requests_in_hours": DerivedRule("At least half of a year's requests are answered within {} hours.", 1, 720),
}
