"""How often chapters have how many: a negative binomial, and the likeliest of them by a likelihood that is given."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import exp, log

STEP, FINEST = 1.5, 0.01
LOW, HIGH = (-4.0, -3.0), (7.0, 5.0)
"""The ends between which the logarithms of a shape's mean and size lie."""


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

    @property
    def is_within_reach(self) -> bool:
        """Say whether it is a shape that is looked at."""
        return LOW[0] < self.mean < HIGH[0] and LOW[1] < self.size < HIGH[1]

    def moved(self, mean: float = 0.0, size: float = 0.0) -> Shape:
        """Return the shape that lies so far off."""
        return Shape(self.mean + mean, self.size + size)


START = Shape(log(5), log(2))


def likeliest(likelihood: Callable[[Shape], float]) -> Shape:
    """Return the likeliest shape, by walking to it in ever smaller steps."""
    best, step = START, STEP
    score = likelihood(best)
    while step > FINEST:
        scored = ((near, likelihood(near)) for near in _around(best, step))
        better = next((each for each in scored if each[1] > score), None)
        if better is None:
            step /= 2
        else:
            best, score = better
    return best


def _around(shape: Shape, step: float) -> Iterator[Shape]:
    for mean, size in ((step, 0.0), (-step, 0.0), (0.0, step), (0.0, -step)):
        yield shape.moved(mean, size)
