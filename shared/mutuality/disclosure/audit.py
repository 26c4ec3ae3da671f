"""Whether anyone can work out a hidden figure from everything that was published, by linear programming.

A figure hidden because few people stand behind it is safe when every number from one up to the threshold stays
possible. Each end of that range is proved by a witness: a whole table in which everything published and every known sum
holds, and the figure is at that end. One witness serves many figures at once, and the true table is the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

import highspy
import numpy as np

from mutuality.disclosure.tables import Place, Table

LOW, HIGH = 1, -1
"""Which end of the range is asked for, as the sign a figure has in the sum that is made the least."""
SLACK = 1e-6


class Program:
    """The linear program of a table: a column for each figure, a row for each sum."""

    def __init__(self, table: Table) -> None:
        self.columns = {place: number for number, place in enumerate(table.values)}
        self.solver = highspy.Highs()
        self.solver.setOptionValue("output_flag", False)
        for place in self.columns:
            known = table.range_of(place)
            self.solver.addVar(known.low, known.high)
        for each in table.sums:
            weights = {self.columns[place]: float(weight) for place, weight in each.weights.items()}
            low = each.plus + min(0.0, each.off) if each.is_equal else -highspy.kHighsInf
            high = each.plus + max(0.0, each.off)
            self.solver.addRow(low, high, len(weights), np.array(list(weights)), np.array(list(weights.values())))

    def witness(self, wanted: Iterable[Place], sign: int) -> Mapping[Place, int]:
        """Return a whole table that holds, and in which these figures are as near to that end as can be together."""
        costs = np.zeros(len(self.columns))
        costs[[self.columns[place] for place in wanted]] = sign
        places = np.arange(len(costs), dtype=np.int32)
        self.solver.changeColsCost(len(costs), places, costs)
        found = self._solved(highspy.HighsVarType.kContinuous)
        if any(abs(value - round(value)) > SLACK for value in found):
            found = self._solved(highspy.HighsVarType.kInteger)
        return {place: round(found[column]) for place, column in self.columns.items()}

    def _solved(self, kind: highspy.HighsVarType) -> list[float]:
        for column in self.columns.values():
            self.solver.changeColIntegrality(column, kind)
        self.solver.run()
        if self.solver.getModelStatus() != highspy.HighsModelStatus.kOptimal:
            raise ValueError("the published table contradicts itself")
        return list(self.solver.getSolution().col_value)


def narrowed(table: Table) -> list[Place]:
    """Return the figures hidden because few people stand behind them of which not every small number stays possible.

    Raises:
        ValueError: the sums do not hold in the table itself.
    """
    program = Program(table)
    return sorted({place for sign in (LOW, HIGH) for place in _beyond_reach(table, program, sign)})


def _beyond_reach(table: Table, program: Program, sign: int) -> Iterator[Place]:
    """Give the figures that cannot be at one end of their range; a witness for all at once is tried first."""
    waiting = _short_of(table, sign, table.primary, table.values)
    while waiting:
        left = _short_of(table, sign, waiting, program.witness(waiting, sign))
        if len(left) == len(waiting):
            left = _short_of(table, sign, waiting, program.witness(waiting[:1], sign))
            if left[:1] == waiting[:1]:
                yield left.pop(0)
        waiting = left


def _short_of(table: Table, sign: int, places: Iterable[Place], witness: Mapping[Place, int]) -> list[Place]:
    """Return the places that a witness does not show at that end of their range."""
    if sign == LOW:
        return [place for place in places if witness[place] > 1]
    return [place for place in places if witness[place] < table.threshold - 1]
