"""RT1 and RT2: somebody who knows that one person joined reads off in which state they are, from before and after.

They guess as well as anybody can: by Bayes, knowing how the figures are made and how common each state is.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp
from random import Random

import numpy as np

from mutuality.disclosure import Cell, noise
from mutuality.disclosure.floors import DEFAULT
from mutuality.indicators import DICTIONARY, Counts
from mutuality_chapter import disclosing
from tests.redteam.epsilon import QUARTER, drawn
from tests.redteam.history import SHARES, STATES, THRESHOLD, published

PEOPLE = tuple(code for code, each in DICTIONARY.items() if each.counts is Counts.PEOPLE)
SURE = 0.95
UNLIKE = (0.4, 0.3, 0.2, 0.1)
"""States as unlike as where the attack was first measured: the nearer two are in size, the more a hint decides."""
LARGEST, RARELY = 70, 0.15
"""No state has more people than this; and how much rarer a larger figure is hidden than a small one."""


@dataclass(frozen=True)
class Guess:
    """How well they do: how often they are sure, and how much oftener right than by how common each state is."""

    sure: float
    gain: float


def by_noise(
    trials: int,
    calibration: noise.Calibration | None = None,
    quarters: int = 1,
    shares: Sequence[float] = SHARES,
) -> Guess:
    """Guess from figures with noise, of so many quarters before somebody joined and as many after."""
    calibration = calibration or disclosing.calibration(QUARTER, PEOPLE, DEFAULT)
    chance = np.random.default_rng(1)
    joined = chance.choice(len(STATES), size=trials, p=shares)
    seen = drawn(0, trials * len(STATES) * 2 * quarters, calibration).reshape(2, quarters, trials, len(STATES))
    moved = seen[1].mean(axis=0) - seen[0].mean(axis=0)
    moved[np.arange(trials), joined] += 1
    likely = _laplace(calibration.scale) if quarters == 1 else _normal(2 * calibration.variance / quarters)
    return _judged(np.log(shares) + likely(moved - 1) - likely(moved), joined, shares)


def by_cells(chapters: int, *, leaves: Callable[[Mapping[str, int]], Mapping[str, Cell]] | None = None) -> Guess:
    """Guess from suppressed figures, as chapters let them leave one quarter after another."""
    chance, weights, joined = Random(3), [], []
    for _ in range(chapters):
        before = _people(chance)
        state = chance.choices(range(len(STATES)), SHARES)[0]
        after = {**before, STATES[state]: before[STATES[state]] + 1}
        if leaves is None:
            cells = [each.cells for each in published({QUARTER: before, "2026-04--P3M": after})]
        else:
            cells = [leaves(before), leaves(after)]
        weights.append(_weights(*cells))
        joined.append(state)
    with np.errstate(divide="ignore"):
        return _judged(np.log(SHARES) + np.log(np.array(weights)), np.array(joined))


def _people(chance: Random) -> dict[str, int]:
    people = min(60, max(5, round(chance.lognormvariate(2.7, 0.6))))
    drawn_states = chance.choices(STATES, SHARES, k=people)
    return {state: drawn_states.count(state) for state in STATES}


def _weights(before: Mapping[str, Cell], after: Mapping[str, Cell]) -> list[float]:
    """Return how well each state explains what is seen: there, one more, and everywhere else as many as before."""
    still, more = ([_ways(before[state], after[state], by) for state in STATES] for by in (0, 1))
    return [
        float(np.prod([more[place] if place == joined else still[place] for place in range(len(STATES))]))
        for joined in range(len(STATES))
    ]


def _ways(before: Cell, after: Cell, by: int) -> float:
    return sum(_shows(before, figure) * _shows(after, figure + by) for figure in range(LARGEST))


def _shows(cell: Cell, figure: int) -> float:
    if cell.value is None:
        return 1.0 if figure < THRESHOLD else RARELY
    if cell.mode == "exact":
        return float(figure == cell.value)
    return float(abs(figure - cell.value) <= 2 and figure >= THRESHOLD)


def _judged(scores: np.ndarray, joined: np.ndarray, shares: Sequence[float] = SHARES) -> Guess:
    believed = np.exp(scores - scores.max(axis=1, keepdims=True))
    believed /= believed.sum(axis=1, keepdims=True)
    right = (believed.argmax(axis=1) == joined).mean() - (int(np.argmax(shares)) == joined).mean()
    return Guess(float((believed.max(axis=1) >= SURE).mean()), float(right))


def _laplace(scale: float) -> Callable[[np.ndarray], np.ndarray]:
    """Return the logarithm of how likely the difference of two draws is."""
    ratio = exp(-1 / scale)
    return lambda far: np.log(np.abs(far) + (1 + ratio**2) / (1 - ratio**2)) - np.abs(far) / scale


def _normal(variance: float) -> Callable[[np.ndarray], np.ndarray]:
    return lambda far: -(far**2) / (2 * variance)


def scales(figures: Sequence[str], epsilon: float) -> noise.Calibration:
    """Return the noise of a quarter that costs another epsilon than any chapter lets it."""
    return noise.laplace(epsilon, disclosing.protecting.reach(figures))
