"""Where things stand in a picture: numbers on round steps, periods along the months, and what is written at both."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from math import ceil, log10

from mutuality.periods import MONTHS_OF, Period, length_of, numbers_of

MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
STEPS = (1, 2, 5, 10)
MOST_TICKS = 5
ROOM_FOR_A_MONTH, ROOM_FOR_A_YEAR = 34, 38
LENGTHS = {Period.QUARTER: "quarter", Period.HALF: "half year", Period.YEAR: "year"}


@dataclass(frozen=True)
class Up:
    """A scale of numbers, from zero at the bottom to a round number at the top."""

    top: int
    step: int
    at: float
    height: float

    def y(self, number: float) -> float:
        """Return how far down a number stands."""
        return self.at + self.height * (1 - number / self.top)

    @property
    def ticks(self) -> range:
        """Return the numbers that are written beside it."""
        return range(0, self.top + 1, self.step)


@dataclass(frozen=True)
class Along:
    """A scale of months, from the first to the last."""

    first: int
    last: int
    at: float
    width: float

    @property
    def month(self) -> float:
        """Return how wide a month is."""
        return self.width / (self.last - self.first + 1)

    def span(self, period: str) -> tuple[float, float]:
        """Return where a period begins, and how wide it is."""
        first, last = numbers_of(period)
        return self.at + (first - self.first) * self.month, (last - first + 1) * self.month

    def middle(self, period: str) -> float:
        """Return the middle of a period."""
        begin, width = self.span(period)
        return begin + width / 2

    def labels(self) -> Iterator[tuple[float, str, str]]:
        """Yield where a month is named, its name, and the year where one begins; where they are narrow, years alone."""
        years = ceil(ROOM_FOR_A_YEAR / (12 * self.month))
        every = next((step for step in (1, 2, 3, 6) if step * self.month >= ROOM_FOR_A_MONTH), 12)
        for number in range(self.first, self.last + 1):
            year, month = divmod(number, 12)
            middle = self.at + (number - self.first + 0.5) * self.month
            is_first = number == self.first or month == 0
            if every < 12 and month % every == 0:  # noqa: PLR2004 - the months of a year
                yield middle, MONTHS[month], str(year) if is_first or number - self.first < every else ""
            elif every == 12 and month == 0 and year % years == 0:  # noqa: PLR2004 - likewise
                yield middle, str(year), ""


def upward(highest: float, *, at: float, height: float) -> Up:
    """Return a scale that holds a number, with at most five steps, each 1, 2 or 5 of a power of ten."""
    rough = max(1.0, highest / MOST_TICKS)
    power = 10 ** int(log10(rough))
    step = next(each * power for each in STEPS if each * power >= rough)
    return Up(max(1, ceil(highest / step)) * step, step, at, height)


def along(periods: Iterable[str], *, at: float, width: float) -> Along:
    """Return a scale that holds all these periods."""
    ends = [numbers_of(period) for period in periods]
    return Along(min(first for first, _ in ends), max(last for _, last in ends), at, width)


def name_of(period: str) -> str:
    """Return what a period is called by people."""
    year, month = divmod(numbers_of(period)[0], 12)
    length = length_of(period)
    begins = f"{MONTHS[month]} {year}"
    return begins if MONTHS_OF[length] == 1 else f"{LENGTHS[length]} from {begins}"
