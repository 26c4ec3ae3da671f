"""The kinds of aims, what a check-in says, and how the days before a step compare with those after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mutuality.problems import Conflict, ValidationFailed

LOWEST, HIGHEST = 0, 10
MEASURES = ("alone", "hope", "competence", "meaning")


class EmptyCheckIn(ValidationFailed):
    """A check-in says at least one of alone, hope, competence and meaning."""


class NothingAsked(Conflict):
    """The question comes with becoming a helper; it was not asked yet."""


class Kind(StrEnum):
    """The three purposes for which people come together."""

    BEHAVE_DIFFERENTLY = "behave_differently"
    ADAPT = "adapt"
    OVERCOME = "overcome"


class State(StrEnum):
    """Where somebody stands with an aim; to set one aside is no failure."""

    OPEN = "open"
    REACHED = "reached"
    SET_ASIDE = "set_aside"


@dataclass(frozen=True)
class Entry:
    """A check-in: its day, and the values that were said, from 0 to 10."""

    day: date
    said: Mapping[str, int]


@dataclass(frozen=True)
class Span:
    """Some days taken together: how many were checked in on, and the average of each value that was said."""

    days: int
    alone: float | None
    hope: float | None
    competence: float | None
    meaning: float | None


def require_said(said: Mapping[str, int | None]) -> None:
    """Refuse a check-in that says nothing.

    Raises:
        EmptyCheckIn: it does.
    """
    if all(said[measure] is None for measure in MEASURES):
        raise EmptyCheckIn("Say at least one of alone, hope, competence and meaning.")


def require_asked(became_helper_on: date | None) -> None:
    """Refuse an answer to a question that was not asked.

    Raises:
        NothingAsked: it was not.
    """
    if became_helper_on is None:
        raise NothingAsked("The question comes with becoming a helper.")


def around(entries: Sequence[Entry], step_on: date) -> tuple[Span, Span]:
    """Return the days before a step, and those from its day on."""
    before = [each for each in entries if each.day < step_on]
    after = [each for each in entries if each.day >= step_on]
    return _span(before), _span(after)


def _span(entries: Sequence[Entry]) -> Span:
    return Span(len(entries), **{measure: _average(entries, measure) for measure in MEASURES})


def _average(entries: Sequence[Entry], measure: str) -> float | None:
    said = [each.said[measure] for each in entries if measure in each.said]
    return round(sum(said) / len(said), 1) if said else None
