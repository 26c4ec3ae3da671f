"""What a chart is made of, and where in it a number stands: how sure it is, and why there is none."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from math import sqrt

from mutuality_federation.totals import Estimate, Guess, Standing, is_too_uncertain

SURE = 2
"""A band reaches so many standard errors to either side: the truth lies within it 19 times out of 20."""


class Gap(StrEnum):
    """Why a period has no number; it is drawn as a gap with a mark, and never as zero."""

    TOO_UNCERTAIN = "too uncertain to tell"
    SUPPRESSED = "too few chapters to tell"
    HIDDEN = "every chapter hid it"
    NOT_COLLECTED = "nobody counted it"
    NOT_REPORTED = "no report came"
    NOTHING_EXPECTED = "no report was expected"


class Drawn(StrEnum):
    """How a panel is drawn: what is there at a time as a line, what happens in a time as columns."""

    LINE = "line"
    COLUMNS = "columns"
    SHARES = "shares"


@dataclass(frozen=True)
class Point:
    """A period: its number, between what ends that may lie, or why there is none; `parts` are shares of a column."""

    period: str
    value: int | None = None
    low: int | None = None
    high: int | None = None
    gap: Gap | None = None
    parts: tuple[int, ...] = ()

    @property
    def is_sure(self) -> bool:
        """Say whether the number is a count, and no more or less can be meant."""
        return self.low == self.high


@dataclass(frozen=True)
class Column:
    """A column of the table beside a chart: what stands at its head, and a cell for each period."""

    title: str
    cells: dict[str, str]


@dataclass(frozen=True)
class Panel:
    """A part of a chart: one figure over time on a scale of its own, with its columns in the table."""

    title: str
    drawn: Drawn
    points: Sequence[Point]
    columns: Sequence[Column]
    parts: tuple[str, ...] = ()


@dataclass(frozen=True)
class Chart:
    """A picture: of what, over which place and months, in panels one below the other, and how it is to be read."""

    name: str
    title: str
    place: str
    first: str
    last: str
    panels: Sequence[Panel]
    notes: Sequence[str]

    @property
    def periods(self) -> list[str]:
        """Return every period that stands in it, the earliest first."""
        return sorted({period for panel in self.panels for column in panel.columns for period in column.cells})

    @property
    def gaps(self) -> list[Gap]:
        """Return why numbers are lacking in it, each reason once."""
        found = {point.gap for panel in self.panels for point in panel.points}
        return [gap for gap in Gap if gap in found]


def added_up(period: str, parts: Sequence[Estimate]) -> Point:
    """Return several figures of a period as one number: what chapters told and what is likely hidden, with both ends.

    Noise may make a part of it negative; nothing is cut off before it is summed.
    """
    gap = _gap(parts)
    if gap is not None:
        return Point(period, gap=gap)
    guesses = [each.guess or _anywhere(each) for each in parts if each.told.kept]
    likely = round(sum(each.told.move.total for each in parts) + sum(guess.likely for guess in guesses))
    variance = sum(each.told.move.variance for each in parts)
    variance += round(sum(1000 * guess.deviation**2 for guess in guesses))
    if is_too_uncertain(likely, variance):
        return Point(period, gap=Gap.TOO_UNCERTAIN)
    low, high = _ends(parts) if guesses else _around(likely, variance)
    value = max(0, likely)
    return Point(period, value, min(low, value), max(high, value))


def _gap(parts: Sequence[Estimate]) -> Gap | None:
    """Return why there is no number before its error is looked at."""
    told = [each.told for each in parts]
    if not any(each.reported for each in told):
        return Gap.NOT_REPORTED
    if not all(each.is_told for each in told):
        return Gap.SUPPRESSED
    states = {each.state for each in told}
    if not states & {Standing.TOLD, Standing.TOO_UNCERTAIN}:
        return Gap.HIDDEN if Standing.HIDDEN in states else Gap.NOT_COLLECTED
    return None


def _anywhere(each: Estimate) -> Guess:
    """Return what is hidden where nothing was published to guess from: anywhere between its ends alike."""
    low, high = each.least or 0, each.most or 0
    return Guess((low + high) / 2 - each.told.move.total, (high - low) / sqrt(12))


def _ends(parts: Iterable[Estimate]) -> tuple[int, int]:
    """Return the least and the most that figures come to of which some are hidden."""
    ends = [(each.least or 0, each.most or 0) for each in parts]
    return sum(low for low, _ in ends), sum(high for _, high in ends)


def _around(likely: int, variance: int) -> tuple[int, int]:
    error = round(SURE * sqrt(variance / 1000))
    return max(0, likely - error), likely + error
