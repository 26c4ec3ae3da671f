"""RT16: whether totals of noisy figures lean to one side, as the federation adds them up."""

from __future__ import annotations

from math import sqrt

import numpy as np

from mutuality.disclosure import Cell, Mode, State, noise
from mutuality.disclosure.floors import DEFAULT
from mutuality_chapter import disclosing
from mutuality_federation.statistics import rules
from tests.redteam.epsilon import QUARTER

CODES = ("members_helper", "joins", "departures", "helpers_active")
CALIBRATION = disclosing.calibration(QUARTER, CODES, DEFAULT)
FEW = 1
"""What every chapter counts: so few that a total of clamped figures goes far astray."""


def totals(runs: int, *, chapters: int) -> np.ndarray:
    """Return by how much totals over chapters are off, run by run."""
    calibration = disclosing.calibration(QUARTER, CODES, DEFAULT)
    figures = dict.fromkeys(map(str, range(chapters)), FEW)
    return np.array([_total(noise.draw(figures, calibration)) - FEW * chapters for _ in range(runs)])


def signed_error(runs: int, *, chapters: int) -> float:
    """Return the mean error of such totals, in its own standard errors."""
    error = sqrt(chapters * CALIBRATION.variance / runs)
    return float(totals(runs, chapters=chapters).mean()) / error


def _total(drawn: noise.Drawn) -> int:
    """Add up figures as the federation does when reports come in."""
    return sum(
        rules.moves({}, {"joins": Cell(State.COUNTED, value, Mode.NOISED)})["joins", Mode.NOISED].total
        for value in drawn.values.values()
    )
