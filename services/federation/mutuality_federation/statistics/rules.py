"""How a new revision moves the totals, and which months may be reported."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, NamedTuple

from mutuality.disclosure import NUMBERS, Cell, Mechanism, Mode, Spread
from mutuality.forms import FormUnknown
from mutuality.language import DICTIONARY, Indicator
from mutuality.periods import require_open, require_over
from mutuality.problems import Conflict, ValidationFailed

STRIPES_OF_UNIT, STRIPES_BESIDE = 2, 8
"""In how many rows a figure is added up over one unit, and over the chapters of a body that are in no unit.

Chapters that report at once wait for one another at a row, and every row costs the reader: units part them already.
"""
Slice = tuple[str, Mode]
"""A figure, and the mode it left by."""


class ModeUnfit(ValidationFailed):
    """A figure left by a mode it may not leave by; `errors` names each."""


class ModeChanged(Conflict):
    """A figure of this period left by another mode before; `errors` names each."""


class Move(NamedTuple):
    """By how much a figure moves the total of its mode, and from how many chapters it came in which state.

    `counted` are the numbers, zero among them; `variance` is that of their noise, in thousandths.
    """

    total: int = 0
    counted: int = 0
    suppressed: int = 0
    variance: int = 0
    not_collected: int = 0
    nothing_to_report: int = 0
    not_applicable: int = 0

    def plus(self, other: Move) -> Move:
        """Return both together."""
        return Move(*(one + another for one, another in zip(self, other, strict=True)))

    def minus(self, other: Move) -> Move:
        """Return what leads from the other to this one."""
        return Move(*(one - another for one, another in zip(self, other, strict=True)))


NOTHING = Move()


def moves(
    before: Mapping[str, Cell], after: Mapping[str, Cell], variance: int = 0, variance_after: int | None = None
) -> dict[Slice, Move]:
    """Return by how much each figure's total moves when one report replaces another whole, mode by mode.

    A figure keeps the mode it has. `variance` is that of the noise on the report before, and on the one after unless
    `variance_after` says otherwise.
    """
    modes = {code: cell.mode for code, cell in {**before, **after}.items()}
    noise = variance if variance_after is None else variance_after
    found = {
        (code, modes[code]): weight(after.get(code), noise).minus(weight(before.get(code), variance))
        for code in sorted(modes)
    }
    return {place: move for place, move in found.items() if move != NOTHING}


def weight(cell: Cell | None, variance: int) -> Move:
    """Return what one figure of one chapter adds to its total, its noise having that variance."""
    if cell is None:
        return NOTHING
    if cell.state in NUMBERS:
        return Move(cell.value or 0, counted=1, variance=variance if cell.mode is Mode.NOISED else 0)
    return NOTHING._replace(**{cell.state: 1})


def variance(noise: Mapping[str, Any] | None) -> int:
    """Return the variance of the noise on each figure of a report, in thousandths; 0 where there is none."""
    if noise is None:
        return 0
    calibration = Spread(Mechanism(noise["mechanism"]), noise["scale"])
    return round(1000 * calibration.variance)


def require_form(*, is_known: bool, period: str) -> None:
    """Refuse a report that answers no form.

    Raises:
        FormUnknown: it does not.
    """
    if not is_known:
        raise FormUnknown(f"No such edition of a form asks about {period}: poll the feed, then answer that one.")


def require_modes(cells: Mapping[str, Cell], known: Mapping[str, Indicator] = DICTIONARY) -> None:
    """Refuse a figure that left by a mode it may not leave by.

    Raises:
        ModeUnfit: there is one.
    """
    unfit = [code for code, cell in cells.items() if cell.mode not in known[code].modes]
    if unfit:
        faults = [{"pointer": f"/data/cells/{code}", "detail": "It does not leave by this mode."} for code in unfit]
        raise ModeUnfit("A figure left by a mode it has not.", errors=faults)


def require_same_modes(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> None:
    """Refuse a figure in a second mode for the same period: two modes side by side show what each hides.

    Raises:
        ModeChanged: there is one.
    """
    changed = [code for code, cell in after.items() if code in before and before[code].mode is not cell.mode]
    if changed:
        faults = [{"pointer": f"/data/cells/{code}", "detail": f"It left {before[code].mode}."} for code in changed]
        raise ModeChanged("A figure of a period leaves by one mode alone.", errors=faults)


def added_up(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> dict[str, int]:
    """Return what comes of figures that replace others whole; what is sent is all of it together."""
    counts = {
        "created": sum(code not in before for code in after),
        "changed": sum(code in before and before[code] != cell for code, cell in after.items()),
        "unchanged": sum(before.get(code) == cell for code, cell in after.items()),
        "deleted": sum(code not in after for code in before),
        "rejected": 0,
    }
    return {"sent": sum(counts.values()), **counts}


def stripe(chapter_id: str, *, is_in_unit: bool, is_alone: bool) -> int:
    """Return which stripe of its unit's totals a chapter adds to; one is enough where one transaction writes alone."""
    stripes = STRIPES_OF_UNIT if is_in_unit else STRIPES_BESIDE
    return 0 if is_alone else sum(chapter_id.encode()) % stripes


def require_reportable(period: str, *, today: date, closes_days: int) -> None:
    """Refuse figures of a month that is not over, or that was closed.

    A chapter east of us may already be a day on, one west of us still a day behind.

    Raises:
        PeriodAhead, PeriodClosed: it is.
    """
    require_over(period, today + timedelta(days=1))
    require_open(period, today - timedelta(days=1), closes_days)
