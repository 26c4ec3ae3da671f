"""How a new revision moves the totals, which months may be reported, and how a month's report stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from mutuality.disclosure import Cell, State
from mutuality.periods import require_open, require_over

STRIPES = 4


@dataclass(frozen=True)
class Move:
    """By how much a figure moves a total."""

    total: int
    counted: int
    suppressed: int

    @property
    def is_nothing(self) -> bool:
        """Say whether it moves nothing."""
        return not (self.total or self.counted or self.suppressed)


def moves(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> dict[str, Move]:
    """Return by how much each figure's total moves when one report replaces another whole."""
    found = {code: _difference(before.get(code), after.get(code)) for code in sorted({*before, *after})}
    return {code: move for code, move in found.items() if not move.is_nothing}


def _difference(before: Cell | None, after: Cell | None) -> Move:
    old, new = _weight(before), _weight(after)
    return Move(new.total - old.total, new.counted - old.counted, new.suppressed - old.suppressed)


def _weight(cell: Cell | None) -> Move:
    if cell is None:
        return Move(0, 0, 0)
    return Move(cell.value or 0, int(cell.state is State.COUNTED), int(cell.state is State.SUPPRESSED))


def stripe(chapter_id: str) -> int:
    """Return which stripe of its unit's totals a chapter adds to."""
    return sum(chapter_id.encode()) % STRIPES


def require_reportable(period: str, *, today: date, closes_days: int) -> None:
    """Refuse figures of a month that is not over, or that was closed.

    A chapter east of us may already be a day on, one west of us still a day behind.

    Raises:
        PeriodAhead, PeriodClosed: it is.
    """
    require_over(period, today + timedelta(days=1))
    require_open(period, today - timedelta(days=1), closes_days)


def standing(*, is_received: bool, duty: str, due_on: date | None, grace_days: int, today: date) -> str:
    """Return how a chapter's report of a month stands; it is overdue only where reports are required by a day."""
    if is_received:
        return "received"
    if duty in {"none", "invited"}:
        return "nothing"
    if due_on is None or today <= due_on:
        return "awaited"
    is_overdue = duty == "required" and today > due_on + timedelta(days=grace_days)
    return "overdue" if is_overdue else "gap"
