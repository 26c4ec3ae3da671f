"""RT9: how much the noise that is really drawn tells of one person, found by drawing it very often."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from mutuality.disclosure import noise
from mutuality.disclosure.floors import DEFAULT
from mutuality_chapter import disclosing
from tests.redteam.bounds import least_epsilon

QUARTER = "2026-01--P3M"
FOUR_GROUPS = ("members_helper", "joins", "departures", "helpers_active")
ALPHA = 1e-4
AT_ONCE = 20_000


def believed(trials: int, codes: Sequence[str] = FOUR_GROUPS) -> float:
    """Return the least epsilon that what was drawn lets anybody believe, of a quarter that claims 1.

    Two chapters are alike but for one person, who is in one figure of each group. The event looked at is the one that
    tells most: every figure is larger than it is without them.
    """
    hits, other_hits = (_hits(present, trials, codes) for present in (1, 0))
    return least_epsilon(hits, other_hits, trials, ALPHA)


def drawn(figure: int, size: int, calibration: noise.Calibration) -> np.ndarray:
    """Return so many draws of a figure: every figure has noise of its own, so one long report is many short ones."""
    found: list[int] = []
    while len(found) < size:
        many = dict.fromkeys(map(str, range(min(AT_ONCE, size - len(found)))), figure)
        found.extend(noise.draw(many, calibration).values.values())
    return np.array(found, dtype=np.int64)


def _hits(present: int, trials: int, codes: Sequence[str]) -> int:
    calibration = disclosing.calibration(QUARTER, codes, DEFAULT)
    seen = drawn(12 + present, trials * len(codes), calibration).reshape(trials, len(codes))
    return int((seen > 12).all(axis=1).sum())
