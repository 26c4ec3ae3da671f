"""What a figure may look like when it leaves a chapter, and how both sides make sure of it.

Activity leaves exactly. Of people a figure leaves `suppressed`: rounded, and without a number where it is small, zero
among them, since "nobody left" speaks of everybody too; or `noised`, always as a number; or `sum_only`, as none at all.
Suppressed is a state, never a number.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from mutuality.problems import Conflict, ValidationFailed

FLOOR = 8
LEAST_FLOOR = 5
ROUND_TO = 5
FEW = 5
"""Inside a chapter, a figure about fewer people than this is not told: there is nobody to be hidden among."""


class Mode(StrEnum):
    """How an indicator leaves a chapter."""

    EXACT = "exact"
    SUPPRESSED = "suppressed"
    NOISED = "noised"
    SUM_ONLY = "sum_only"


class Mechanism(StrEnum):
    """Which noise."""

    LAPLACE = "laplace"
    GAUSSIAN = "gaussian"


@dataclass(frozen=True)
class Spread:
    """How wide the noise on a figure is: its kind and scale."""

    mechanism: Mechanism
    scale: float

    @property
    def variance(self) -> float:
        """Return the variance of one figure's noise, near enough for a reader."""
        return (2 if self.mechanism is Mechanism.LAPLACE else 1) * self.scale**2

    @property
    def deviation(self) -> float:
        """Return the standard deviation of one figure's noise, near enough for a reader."""
        return sqrt(self.variance)


class State(StrEnum):
    """Whether a figure was counted, and if there is no number, why."""

    COUNTED = "counted"
    ZERO = "zero"
    SUPPRESSED = "suppressed"
    NOTHING_TO_REPORT = "nothing_to_report"
    NOT_COLLECTED = "not_collected"
    NOT_APPLICABLE = "not_applicable"


NUMBERS = frozenset({State.COUNTED, State.ZERO})


class SmallCell(ValidationFailed):
    """A figure that counts people is smaller, or more exact, than may leave a chapter."""


class SecondMode(Conflict):
    """A chapter's figure of a period leaves by one mode alone, once and for ever; `errors` names each that left so."""


@dataclass(frozen=True)
class Cell:
    """One figure: a number where something was counted, else the reason why there is none; and how it left."""

    state: State
    value: int | None = None
    mode: Mode = Mode.EXACT


def shown(value: int, mode: Mode, *, floor: int = FLOOR) -> Cell:
    """Return what of a figure leaves exactly or suppressed; noise and shares are drawn once, for a whole period.

    Raises:
        ValueError: it leaves by another mode.
    """
    if mode is Mode.EXACT:
        return exact(value)
    if mode is not Mode.SUPPRESSED:
        raise ValueError(f"a figure does not leave {mode} by itself")
    if value < max(floor, FLOOR):
        return Cell(State.SUPPRESSED, None, mode)
    return Cell(State.COUNTED, rounded(value), mode)


def exact(value: int) -> Cell:
    """Return a figure as it is; nothing is said as zero, never left out."""
    return Cell(State.COUNTED if value else State.ZERO, value, Mode.EXACT)


def rounded(value: int) -> int:
    """Return the value to the nearest multiple of five, halves upward."""
    return (value + ROUND_TO // 2) // ROUND_TO * ROUND_TO


def require_safe(cells: Mapping[str, Cell], *, floor: int = FLOOR) -> None:
    """Refuse suppressed figures that are too small or too exact, and any that say more than their mode lets out.

    Nobody loosens the floor below what `LEAST_FLOOR` is.

    Raises:
        SmallCell: there are some; `errors` names each.
    """
    least = rounded(max(floor, LEAST_FLOOR))
    unsafe = [code for code, cell in cells.items() if not _is_safe(cell, least)]
    if unsafe:
        faults = [{"pointer": f"/data/cells/{code}", "detail": "Too small or too exact."} for code in unsafe]
        raise SmallCell("Figures that count people leave rounded, and not at all when they are small.", errors=faults)


def require_one_mode(others: Collection[str]) -> None:
    """Refuse figures that left by another mode.

    Raises:
        SecondMode: there are some.
    """
    if others:
        faults = [{"pointer": f"/data/{code}", "detail": "It left by another mode."} for code in sorted(others)]
        raise SecondMode("A figure of a period leaves by one mode alone.", errors=faults)


def _is_safe(cell: Cell, least: int) -> bool:
    """Say whether a figure hides enough; that there was nothing, or nothing to report, says zero."""
    if cell.mode is Mode.EXACT or cell.state in {State.NOT_COLLECTED, State.NOT_APPLICABLE}:
        return True
    if cell.state in {State.NOTHING_TO_REPORT, State.ZERO} or cell.mode is Mode.SUM_ONLY:
        return cell.state is State.SUPPRESSED
    if cell.mode is Mode.NOISED:
        return cell.state is State.COUNTED  # noise makes any number, so any number may leave
    return cell.value is None or (cell.value >= least and cell.value % ROUND_TO == 0)
