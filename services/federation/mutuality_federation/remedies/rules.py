"""When an appeal decides nothing, and who decides where it does."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from mutuality.problems import Conflict, Forbidden
from mutuality_federation.findings import APPEAL_KEY, STANDS, StepState

OFFICER, BOARD = "second_officer", "national_board"
LATE = "It came after the last day on which this step could be appealed."
UNHEARD = "Under the policy of that day nobody decides on appeals against this step."
DECIDED = "This step's appeal had been decided before."
BACK = "This step had been taken back before."
OVER = "This finding had been closed before."
REPLACED = "A later word of the chapter took its place."


class Outcome(StrEnum):
    """What is decided on an appeal: upheld takes the step back, dismissed lets it stand."""

    UPHELD = "upheld"
    DISMISSED = "dismissed"


class AppealSettled(Conflict):
    """This appeal decides nothing, was decided, or a later word took its place; the answer says which."""


class AnotherDecides(Forbidden):
    """Somebody else decides on this appeal; `rule` says who."""


def why_undecided(
    *, until: date | None, came_on: date, is_decided: bool, state: StepState, is_over: bool
) -> str | None:
    """Return why an appeal decides nothing, if it does not; it is kept all the same."""
    if until is None:
        return UNHEARD
    if came_on > until:
        return LATE
    if is_decided:
        return DECIDED
    return BACK if state not in STANDS else OVER if is_over else None


def require_decider(appeal_to: str, *, is_board: bool, is_same: bool) -> None:
    """Refuse a decision by somebody else than the policy names, or by whoever took the step.

    Raises:
        AnotherDecides: it is.
    """
    fits = is_board if appeal_to == BOARD else appeal_to == OFFICER and not is_board
    if not fits or is_same:
        raise AnotherDecides(
            "An appeal is decided by another account than took the step.", rule=f"{APPEAL_KEY}: {appeal_to}"
        )
