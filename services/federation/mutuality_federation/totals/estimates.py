"""What is likely hidden behind figures that left suppressed: fitted to what was published, and never more than a guess.

How often chapters have how many is taken to follow a negative binomial. It is fitted to the rounded numbers that were
published, and to how many chapters hid theirs; what it expects below the threshold is the likely value of each hidden
figure. Figures that were hidden to protect others, and not because they are small, make the estimate too low. The ends
need no such guess: the lower one is certain, and the upper one is where every hidden figure is small.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from math import exp, inf, log, sqrt

from mutuality.disclosure.cells import LEAST_FLOOR
from mutuality.disclosure.tables import published_range

START, STEP, FINEST = (log(5), log(2)), 1.5, 0.01
LOW, HIGH = (-4.0, -3.0), (7.0, 5.0)
TINY = 1e-300
WIDTH = 0.02


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
        """Return the most it can be if every hidden figure is small."""
        told = sum(published_range(value, self.lowest).high * count for value, count in self.numbers.items())
        return told + (self.threshold - 1) * self.hidden

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
class Shape:
    """A negative binomial, by the logarithms of its mean and of its size."""

    mean: float
    size: float

    def chances(self, top: int) -> list[float]:
        """Return how likely each number below the top is."""
        mean, size = exp(self.mean), exp(self.size)
        found = [exp(size * log(size / (size + mean)))]
        for number in range(1, top):
            found.append(found[-1] * (number - 1 + size) / number * mean / (size + mean))
        return found

    def moved(self, mean: float = 0.0, size: float = 0.0) -> Shape:
        """Return the shape that lies so far off."""
        return Shape(self.mean + mean, self.size + size)


@dataclass(frozen=True)
class Fit:
    """A shape fitted to what was published."""

    published: Published

    @cached_property
    def shape(self) -> Shape:
        """Return the shape under which what was published is likeliest, by walking to it in ever smaller steps."""
        best, step = Shape(*START), STEP
        score = self.likelihood(best)
        while step > FINEST:
            scored = ((near, self.likelihood(near)) for near in _around(best, step))
            better = next((each for each in scored if each[1] > score), None)
            if better is None:
                step /= 2
            else:
                best, score = better
        return best

    def likelihood(self, shape: Shape) -> float:
        """Return how likely it is, as a logarithm, that just this was published and just so many hid their figure."""
        if not (LOW[0] < shape.mean < HIGH[0] and LOW[1] < shape.size < HIGH[1]):
            return -inf
        data = self.published
        chances = shape.chances(max(data.numbers) + 3)
        found = data.hidden * log(max(sum(chances[: data.threshold]), TINY))
        for value, count in data.numbers.items():
            known = published_range(value, data.lowest)
            found += count * log(max(sum(chances[known.low : known.high + 1]), TINY))
        return found

    def guess(self) -> Guess | None:
        """Return what is likely hidden; None where the shape could be almost any."""
        spread = self._spread()
        if spread is None:
            return None
        mean, variance = _small(self.shape, self.published.threshold)
        hidden = self.published.hidden
        rounding = 2 * sum(self.published.numbers.values())  # the variance of a number's place within its five
        return Guess(hidden * mean, sqrt(hidden * variance + hidden**2 * spread + rounding))

    def _spread(self) -> float | None:
        """Return the variance of one hidden figure's mean, from how sharply the likelihood falls around the shape."""
        at, here = self.shape, self.likelihood(self.shape)
        up, down = self.likelihood(at.moved(WIDTH)), self.likelihood(at.moved(-WIDTH))
        right, left = self.likelihood(at.moved(0, WIDTH)), self.likelihood(at.moved(0, -WIDTH))
        across = self.likelihood(at.moved(WIDTH, WIDTH)) - self.likelihood(at.moved(WIDTH, -WIDTH))
        across -= self.likelihood(at.moved(-WIDTH, WIDTH)) - self.likelihood(at.moved(-WIDTH, -WIDTH))
        a, b, c = (2 * here - up - down) / WIDTH**2, -across / (4 * WIDTH**2), (2 * here - right - left) / WIDTH**2
        whole = a * c - b * b
        if not (a > 0 and whole > 0 and whole < inf):
            return None
        by_mean, by_size = (
            (_small(at.moved(*step), self.published.threshold)[0] - _small(at, self.published.threshold)[0]) / WIDTH
            for step in ((WIDTH, 0.0), (0.0, WIDTH))
        )
        return (c * by_mean**2 - 2 * b * by_mean * by_size + a * by_size**2) / whole


def guessed(published: Published) -> Guess | None:
    """Return what is likely hidden of one figure; None where nothing was published from which it could be told."""
    if not published.hidden:
        return Guess(0.0, sqrt(2 * sum(published.numbers.values())))
    return Fit(published).guess() if published.numbers else None


def _around(shape: Shape, step: float) -> Iterator[Shape]:
    for mean, size in ((step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)):
        yield shape.moved(mean, size)


def _small(shape: Shape, threshold: int) -> tuple[float, float]:
    """Return the mean and the variance of a figure that is below the threshold."""
    chances = shape.chances(threshold)
    whole = max(sum(chances), TINY)
    mean = sum(number * chance for number, chance in enumerate(chances)) / whole
    return mean, sum(number**2 * chance for number, chance in enumerate(chances)) / whole - mean**2
