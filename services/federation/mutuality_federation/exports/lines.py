"""What every file is made of: one line a figure, period and place, and the same lines whatever the form of the file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from mutuality.database import Session
from mutuality.indicators import Indicator
from mutuality_federation import bodies, forms, statistics, totals
from mutuality_federation.bodies import UnitFacts
from mutuality_federation.exports import rules
from mutuality_federation.statistics import Asked
from mutuality_federation.totals import WHOLE, Estimate, Guessed, Standing, Total


@dataclass(frozen=True)
class Line:
    """One figure of a period over a place: what was told, and what is likely hidden beside; `unit_id` names a unit.

    There is no estimate of what was known on an earlier day.
    """

    told: Total
    unit_id: str | None
    unit: str | None
    estimate: Estimate | None

    @property
    def reported(self) -> int | None:
        """Return the part of the figure that chapters told, where it is told at all."""
        return self.told.added_up

    @property
    def estimated(self) -> int | None:
        """Return the part that is likely hidden: a guess, and none where none is needed or possible."""
        return self._guessed.estimated if self._guessed and self.told.kept else None

    @property
    def likely(self) -> int | None:
        """Return both parts together, where the second is a guess."""
        return self._guessed.likely if self._guessed and self.told.kept else None

    @property
    def likely_error(self) -> float | None:
        """Return how far both together may be off, as a standard deviation."""
        return self._guessed.standard_error if self._guessed and self.told.kept else None

    @property
    def _guessed(self) -> Estimate | None:
        """Return the estimate, where something was counted and enough chapters stand behind it."""
        found = self.estimate
        return found if found and found.state is Guessed.ESTIMATED else None

    @property
    def least(self) -> int | None:
        """Return the least it can be, where chapters hid some of it."""
        return self.estimate.least if self.estimate and self._is_between else None

    @property
    def most(self) -> int | None:
        """Return the most it can be, where chapters hid some of it and no hidden figure is more than next to small."""
        return self.estimate.most if self.estimate and self._is_between else None

    @property
    def _is_between(self) -> bool:
        return self.told.kept > 0 and self.told.state is not Standing.SUPPRESSED


@dataclass(frozen=True)
class File:
    """What a file says: of which body and place, as asked, the definition of each figure in it, and every line."""

    body_id: str
    body: str
    unit_id: str | None
    asked: Asked
    received_on: date | None
    definitions: list[Indicator]
    lines: list[Line]


def file(session: Session, asked: Asked, query: dict[str, Any]) -> File:
    """Return what a file says; the same state of what was received is the same file, whoever asks and how often.

    Raises:
        FileTooLong: it would have too many lines.
    """
    units, unit_id = bodies.units_of(session, asked.body_id), query["unit_id"]
    lines = _lines(session, asked, _places(units, unit_id, by_unit=query["by_unit"]), units, query["indicators"])
    rules.require_short(lines)
    known, codes = forms.definitions(session, asked.body_id), {each.told.indicator for each in lines}
    return File(
        asked.body_id,
        bodies.body_facts(session, asked.body_id).name,
        unit_id,
        asked,
        statistics.newest(session, asked),
        [known[code] for code in sorted(codes) if code in known],
        lines,
    )


def _places(units: dict[str, UnitFacts], unit_id: str | None, *, by_unit: bool) -> list[str]:
    """Return the place asked about, and each unit below it where each is asked for, too."""
    if not by_unit:
        return [unit_id or WHOLE]
    below = [each for each in units if unit_id in {None, *bodies.path_to(units, each)}]
    return [*([] if unit_id else [WHOLE]), *sorted(below)]


def _lines(
    session: Session, asked: Asked, places: list[str], units: dict[str, UnitFacts], codes: list[str]
) -> list[Line]:
    if asked.known_on is None:
        estimates = totals.of_places(session, asked, places)
        found = [_line(each.told, units, each) for each in estimates]
    else:
        found = [_line(each, units, None) for each in totals.of_units(session, asked, places)]
    return sorted((each for each in found if not codes or each.told.indicator in codes), key=_order)


def _line(told: Total, units: dict[str, UnitFacts], estimate: Estimate | None) -> Line:
    unit = units.get(told.unit_id)
    return Line(told, unit.id if unit else None, unit.name if unit else None, estimate)


def _order(line: Line) -> tuple[str, str, str]:
    return line.unit_id or WHOLE, line.told.period, line.told.indicator
