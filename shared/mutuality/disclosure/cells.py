"""What a figure may look like when it leaves a chapter, and how both sides make sure of it.

A figure that counts people leaves only as `suppressed` below the floor, and rounded above it; zero is a small number
too, since "nobody left" also speaks of everybody. Activity leaves exactly. Suppressed is a state, never a number.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from mutuality.problems import ValidationFailed

FLOOR = 8
ROUND_TO = 5
FEW = 5
"""Inside a chapter, a figure about fewer people than this is not told: there is nobody to be hidden among."""


class Mode(StrEnum):
    """How an indicator leaves a chapter."""

    EXACT = "exact"
    SUPPRESSED = "suppressed"
    NOISED = "noised"
    SUM_ONLY = "sum_only"


class State(StrEnum):
    """Whether a figure was counted, and if there is no number, why."""

    COUNTED = "counted"
    SUPPRESSED = "suppressed"
    NOTHING_TO_REPORT = "nothing_to_report"
    NOT_COLLECTED = "not_collected"
    NOT_APPLICABLE = "not_applicable"


class SmallCell(ValidationFailed):
    """A figure that counts people is smaller, or more exact, than may leave a chapter."""


@dataclass(frozen=True)
class Cell:
    """One figure: a number where something was counted, else the reason why there is none."""

    state: State
    value: int | None = None


def shown(value: int, mode: Mode, *, floor: int = FLOOR) -> Cell:
    """Return what of a figure may leave under that mode.

    Raises:
        ValueError: the mode needs a protection this version does not have.
    """
    if mode is Mode.EXACT:
        return Cell(State.COUNTED, value)
    if mode is not Mode.SUPPRESSED:
        raise ValueError(f"nothing leaves as {mode} yet")
    if value < max(floor, FLOOR):
        return Cell(State.SUPPRESSED)
    return Cell(State.COUNTED, rounded(value))


def rounded(value: int) -> int:
    """Return the value to the nearest multiple of five, halves upward."""
    return (value + ROUND_TO // 2) // ROUND_TO * ROUND_TO


def require_safe(cells: Mapping[str, Cell], suppressed: Iterable[str], *, floor: int = FLOOR) -> None:
    """Refuse figures that count people and are too small or too exact. `suppressed` names the indicators of that mode.

    Raises:
        SmallCell: there are some; `errors` names each.
    """
    least = rounded(max(floor, FLOOR))
    unsafe = [code for code in suppressed if code in cells and not _is_safe(cells[code], least)]
    if unsafe:
        faults = [{"pointer": f"/data/cells/{code}", "detail": "Too small or too exact."} for code in unsafe]
        raise SmallCell("Figures that count people leave rounded, and not at all when they are small.", errors=faults)


def _is_safe(cell: Cell, least: int) -> bool:
    """Say whether a figure hides enough; that there was nothing to report says zero."""
    if cell.state is State.NOTHING_TO_REPORT:
        return False
    return cell.value is None or (cell.value >= least and cell.value % ROUND_TO == 0)
