"""What is likely hidden behind figures that left suppressed: fitted to what was published, and never more than a guess.

How often chapters have how many is taken to follow a negative binomial. It is fitted to the rounded numbers that were
published, and to how many chapters hid theirs; what it expects of those is the likely value of each hidden figure.

Not every hidden figure is small: where one would be given away, the smallest beside it is hidden too, mostly one as
small as any that is told. So a small part of these is taken to be hidden, and the guess is as unsure as that part is.
The lower end needs no guess; the upper one is where no hidden figure is more than next to small.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import inf, log, sqrt

from mutuality.disclosure.cells import LEAST_FLOOR, rounded
from mutuality.disclosure.tables import Range, published_range
from mutuality.shapes import Shape, likeliest

TINY = 1e-300
BESIDE, UNSURE = 0.05, 0.05
"""Which part of the figures next to small is hidden beside others, and its standard error.

Source: chapters of `make bench-statistics`, where it is a half to eleven percent, by how common the figure is.
"""
WIDTHS = (0.02, 0.02, 0.01)
"""By how much the shape's two sides and the part beside are moved, to see what the likelihood and the guess do."""
Way = tuple[int, int, int]
MEAN, SIZE, PART = (1, 0, 0), (0, 1, 0), (0, 0, 1)


@dataclass(frozen=True)
class Published:
    """What was published of one figure: how many chapters told which rounded number, and how many hid theirs."""

    numbers: Mapping[int, int]
    hidden: int
    threshold: int

    @property
    def reported(self) -> int:
        """Return what was told, added up."""
        return sum(value * count for value, count in self.numbers.items())

    @property
    def least(self) -> int:
        """Return the least it can be: every number at the lower end of what it was rounded from, nothing hidden."""
        return sum(published_range(value, self.lowest).low * count for value, count in self.numbers.items())

    @property
    def most(self) -> int:
        """Return the most it can be if no hidden figure is more than next to small."""
        told = sum(published_range(value, self.lowest).high * count for value, count in self.numbers.items())
        return told + self.next_to_small.high * self.hidden

    @property
    def next_to_small(self) -> Range:
        """Return what is told as the least number, and hidden where it stands beside a figure that is given away."""
        return published_range(rounded(self.threshold), self.threshold)

    @property
    def lowest(self) -> int:
        """Return from where on a number was told: the threshold, or less where a chapter told a smaller one."""
        return max(LEAST_FLOOR, min([self.threshold, *(value - 2 for value in self.numbers)]))


@dataclass(frozen=True)
class Guess:
    """What the hidden figures likely come to together, and how far that may be off, as a standard deviation."""

    likely: float
    deviation: float


@dataclass(frozen=True)
class Fit:
    """A shape fitted to what was published."""

    published: Published

    @cached_property
    def shape(self) -> Shape:
        """Return the shape under which what was published is likeliest."""
        return likeliest(self.likelihood)

    def likelihood(self, shape: Shape, part: float = BESIDE) -> float:
        """Return how likely it is, as a logarithm, that just this was published and just so many hid their figure.

        That part of the figures next to small is hidden too.
        """
        if not shape.is_within_reach:
            return -inf
        data = self.published
        chances = shape.chances(max([*data.numbers, data.next_to_small.high]) + 3)
        found = data.hidden * log(max(sum(self._hiding(chances, part)), TINY))
        for value, count in data.numbers.items():
            known = published_range(value, data.lowest)
            told = 1 - part if value == rounded(data.threshold) else 1
            found += count * log(max(told * sum(chances[known.low : known.high + 1]), TINY))
        return found

    def guess(self) -> Guess | None:
        """Return what is likely hidden; None where the shape could be almost any."""
        spread = self._spread()
        if spread is None:
            return None
        hidden, (mean, variance) = self.published.hidden, self._one(self.shape)
        rounding = 2 * sum(self.published.numbers.values())  # the variance of a number's place within its five
        return Guess(hidden * mean, sqrt(hidden * variance + hidden**2 * spread + rounding))

    def _hiding(self, chances: list[float], part: float) -> list[float]:
        """Return how likely each number is and hidden: the small ones always, those next to small in part."""
        small, above = self.published.threshold, self.published.next_to_small.high + 1
        return [*chances[:small], *(part * chance for chance in chances[small:above])]

    def _one(self, shape: Shape, part: float = BESIDE) -> tuple[float, float]:
        """Return the mean and the variance of one hidden figure."""
        hiding = self._hiding(shape.chances(self.published.next_to_small.high + 1), part)
        whole = max(sum(hiding), TINY)
        mean = sum(number * chance for number, chance in enumerate(hiding)) / whole
        return mean, sum(number**2 * chance for number, chance in enumerate(hiding)) / whole - mean**2

    def _spread(self) -> float | None:
        """Return the variance of one hidden figure's mean: by the shape, and by the part that is hidden beside.

        The likelihood falls off around the shape, and the faster the surer is the shape. If the part beside is another
        than was taken, the mean is another, and the shape moves along.
        """
        a, b, c = (-_bend(self._likely, *ways) for ways in ((MEAN, MEAN), (MEAN, SIZE), (SIZE, SIZE)))
        whole = a * c - b * b
        if not (a > 0 and 0 < whole < inf):
            return None
        by_mean, by_size, by_part = (_slope(self._mean, way) for way in (MEAN, SIZE, PART))
        pull, stretch = (_bend(self._likely, way, PART) for way in (MEAN, SIZE))
        along = (by_mean * (c * pull - b * stretch) + by_size * (a * stretch - b * pull)) / whole
        by_shape = (c * by_mean**2 - 2 * b * by_mean * by_size + a * by_size**2) / whole
        return by_shape + ((by_part + along) * UNSURE / WIDTHS[2]) ** 2

    def _likely(self, way: Way) -> float:
        return self.likelihood(*self._moved(way))

    def _mean(self, way: Way) -> float:
        return self._one(*self._moved(way))[0]

    def _moved(self, way: Way) -> tuple[Shape, float]:
        mean, size, part = (step * width for step, width in zip(way, WIDTHS, strict=True))
        return self.shape.moved(mean, size), BESIDE + part


def guessed(published: Published) -> Guess | None:
    """Return what is likely hidden of one figure; None where nothing was published from which it could be told."""
    if not published.hidden:
        return Guess(0.0, sqrt(2 * sum(published.numbers.values())))
    return Fit(published).guess() if published.numbers else None


def _slope(seen: Callable[[Way], float], way: Way) -> float:
    """Return how much what is seen grows with a step that way."""
    return (seen(way) - seen(_sum(way, way, -2))) / 2


def _bend(seen: Callable[[Way], float], one: Way, other: Way) -> float:
    """Return how much the slope of what is seen one way grows with a step the other way."""
    back = _sum(one, one, -2)
    if one == other:
        return seen(one) + seen(back) - 2 * seen(_sum(one, back))
    corners = ((one, 1, 1), (one, -1, -1), (back, 1, -1), (back, -1, 1))
    return sum(sign * seen(_sum(start, other, times)) for start, times, sign in corners) / 4


def _sum(one: Way, other: Way, times: int = 1) -> Way:
    return one[0] + times * other[0], one[1] + times * other[1], one[2] + times * other[2]
