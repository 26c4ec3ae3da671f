"""Which figures are noted by hand, and what may be noted of one."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from mutuality.disclosure import Cell, State
from mutuality.forms import FigureNotAsked, require_possible
from mutuality.indicators import DICTIONARY, Counts, Indicator
from mutuality.problems import Conflict, ValidationFailed


class Noted(StrEnum):
    """What may be noted of a figure: a number, or why there is none."""

    COUNTED = "counted"
    ZERO = "zero"
    NOTHING_TO_REPORT = "nothing_to_report"
    NOT_COLLECTED = "not_collected"
    NOT_APPLICABLE = "not_applicable"


class CountedByRooms(Conflict):
    """This figure is counted from what our rooms hold: put that right, and the figure follows."""


class NumberMisplaced(ValidationFailed):
    """A number stands where something was counted, and only there."""


class ContributionUnfit(ValidationFailed):
    """One person added more to the figure than its definition lets one person add, or it is not said how much."""


class CommentNamesSomebody(ValidationFailed):
    """A comment on a figure names one of our members."""


def require_own(code: str, known: dict[str, Indicator], period: str) -> Indicator:
    """Return the definition of a figure that is noted by hand.

    Raises:
        CountedByRooms: our rooms count it.
        FigureNotAsked: no form of our body asks for it about this period.
    """
    if code in DICTIONARY:
        raise CountedByRooms(f"Our rooms count {code}.")
    if code not in known:
        raise FigureNotAsked(f"No form that has arrived asks for {code} about {period}.")
    return known[code]


def require_fit(indicator: Indicator, said: dict[str, Any]) -> None:
    """Refuse what contradicts itself, or the definition of the figure.

    Raises:
        NumberMisplaced: there is a number without anything counted, or the other way round.
        ContributionUnfit: one person added more than one person can.
        FigureTooLarge: no chapter has so many.
    """
    state, value = said["state"], said["value"]
    fits = {Noted.COUNTED: value is not None and value > 0, Noted.ZERO: not value}
    if not fits.get(state, value is None):
        raise NumberMisplaced("Give a number above nothing with `counted`, and with nothing else.")
    if state is Noted.COUNTED:
        require_possible({indicator.code: indicator}, {indicator.code: Cell(State.COUNTED, value)})
        _require_contribution(indicator, value, said["largest"])


def require_nobody_named(*, is_naming_somebody: bool) -> None:
    """Refuse a comment that names one of our members.

    Raises:
        CommentNamesSomebody: it does.
    """
    if is_naming_somebody:
        raise CommentNamesSomebody("What is noted stays when people go; name no member in it.")


def _require_contribution(indicator: Indicator, value: int, largest: int | None) -> None:
    most = indicator.most_by_one
    is_needed = indicator.counts is Counts.PEOPLE and most > 1
    if is_needed and largest is None:
        raise ContributionUnfit(f"Say how much the one person added who added most; {most} is the most.")
    if largest is not None and largest > min(most, value):
        raise ContributionUnfit(f"One person adds {most} at most, and no more than all together: count them again.")
