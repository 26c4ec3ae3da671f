"""RT3 and RT4: somebody who subtracts. A solver of their own, which shares nothing with the chapter's audit.

They know what anybody can: that rounding moves a figure by two at most, that a number means eight people or more, that
who is there was there before or joined and did not leave, that a part is no more than its whole, and that a quarter is
its three months.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from math import ceil, floor

import highspy
import numpy as np

from mutuality.periods import days_of, months_between
from tests.redteam.history import HAPPENED, STATES, THRESHOLD, Published

MOST, SLACK = 10_000.0, 1e-6
HELD = 0.0
Row = tuple[dict[tuple[str, str], int], float, float]


def learnt(releases: Sequence[Published]) -> Counter[str]:
    """Return how many small figures there are, and of how many of them too much, or all, can be worked out."""
    found: Counter[str] = Counter()
    solver, columns = _program(releases)
    for each in releases:
        for code, value in each.counted.items():
            if each.cells[code].value is None and 1 <= value < THRESHOLD:
                low, high = (_end(solver, columns[code, each.period], sign) for sign in (1, -1))
                found["small"] += 1
                found["narrowed"] += low > 1 or high < THRESHOLD - 1
                found["exact"] += low == high
    return found


def _program(releases: Sequence[Published]) -> tuple[highspy.Highs, dict[tuple[str, str], int]]:
    solver, columns = highspy.Highs(), {}
    solver.setOptionValue("output_flag", False)
    for each in releases:
        for code, cell in each.cells.items():
            columns[code, each.period] = len(columns)
            low = 0.0 if cell.value is None else max(cell.value - 2.0, THRESHOLD)
            solver.addVar(low, MOST if cell.value is None else cell.value + 2.0)
    for weights, low, high in _known(releases):
        places = np.array([columns[place] for place in weights], dtype=np.int32)
        solver.addRow(low, high, len(weights), places, np.array(list(weights.values()), dtype=float))
    return solver, columns


def _known(releases: Sequence[Published]) -> Iterator[Row]:
    """Give every sum anybody knows to hold, with its least and its most."""
    yield from _of_months(releases)
    for each in releases:
        for part, whole in (("departures_went_on", "departures"), ("reciprocal_members", "helpers_active")):
            if part in each.cells:
                yield {(part, each.period): 1, (whole, each.period): -1}, -MOST, HELD
        for earlier in releases:
            yield from _between(earlier, each)


def _between(earlier: Published, later: Published) -> Iterator[Row]:
    """Give what binds two periods: people are there from one to the next, and at one end there is one truth."""
    (first, end), (begin, last) = days_of(earlier.period), days_of(later.period)
    if STATES[0] not in later.cells or STATES[0] not in earlier.cells:
        return
    if (begin - end).days == 1:
        weights = {(state, later.period): 1 for state in STATES} | {(state, earlier.period): -1 for state in STATES}
        yield weights | {("joins", later.period): -1, ("departures", later.period): 1}, HELD, HELD
    if end == last and begin < first:
        for state in STATES:
            yield {(state, earlier.period): 1, (state, later.period): -1}, HELD, HELD


def _of_months(releases: Sequence[Published]) -> Iterator[Row]:
    """Give that what happened in a quarter is what happened in its months."""
    told = {each.period for each in releases}
    for period in told:
        months = months_between(period[:7], days_of(period)[1].isoformat()[:7])
        if len(months) > 1 and told.issuperset(months):
            for code in HAPPENED:
                yield {**{(code, month): 1 for month in months}, (code, period): -1}, HELD, HELD


def _end(solver: highspy.Highs, column: int, sign: int) -> int:
    costs = np.zeros(solver.getNumCol())
    costs[column] = sign
    solver.changeColsCost(len(costs), np.arange(len(costs), dtype=np.int32), costs)
    solver.run()
    if solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise ValueError("what is known contradicts itself")
    value = solver.getSolution().col_value[column]
    return ceil(value - SLACK) if sign == 1 else floor(value + SLACK)
