"""Which figures of a new period stay hidden: the small ones, and as many more as it takes to keep those hidden.

Only the newest period can still be changed; all that was published before stands, of this period too, and is audited
along.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from mutuality.disclosure.audit import narrowed
from mutuality.disclosure.tables import Place, Table


def protected(table: Table, period: str) -> Table:
    """Return the table with every figure of a period hidden that is small, or that would give a small one away.

    Raises:
        ValueError: the sums do not hold in the table.
    """
    small = [place for place in _of(table, period) if table.values[place] < table.threshold]
    found = replace(table, hidden=table.hidden.union(small))
    while given_away := narrowed(found):
        more = _next(found, given_away, period)
        if more is None:
            return found  # all of the period is hidden: what was published before gives these away by itself
        found = found.hiding(more)
    return found


def _next(table: Table, given_away: Iterable[Place], period: str) -> Place | None:
    """Return the figure to hide next: the smallest in a sum with one that is given away, else the smallest of all."""
    shown = [place for place in _of(table, period) if place not in table.hidden]
    beside = {place for each in table.sums if not each.weights.keys().isdisjoint(given_away) for place in each.weights}
    return min(shown, key=lambda place: (place not in beside, table.values[place], place), default=None)


def _of(table: Table, period: str) -> list[Place]:
    return [place for place in table.values if place[1] == period and place not in table.standing]
