"""How true national totals are by each mode, with the code that runs in both services."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from bench.statistics.people import CODES, PARTS, Figures
from mutuality.disclosure import FLOOR, noise, rounded
from mutuality.disclosure.shares import joined, split
from mutuality.disclosure.tables import Table
from mutuality.language.sums import Summed, Terms
from mutuality_federation.aggregation.actions import noisy_sum
from mutuality_federation.totals import Guess, Published, guessed
from mutuality_federation.totals.rules import MOST_UNSURE_PERCENT

Hidden = frozenset[str]
NOISE = noise.laplace(1.0, (1,) * len(PARTS))
OF_REGION = 100
GROUPED = tuple(Summed(code, code, code.rpartition("-part-")[0], 1) for code in CODES)
TERMS = Terms("bench", "quarter", 1, "2026-01--P3M", GROUPED, 1.0, 1, OF_REGION, 50)
SURE = 2


@dataclass(frozen=True)
class Truth:
    """How far national totals are off, in percent, in the middle of all figures.

    `alone` is where each small figure is hidden for itself, `leaving` where others are hidden with them, as they leave:
    of these, how many estimates are more than two standard errors off, and how many are too unsure to be told.
    """

    noised: float
    summed: float
    alone: float
    leaving: float
    further_off: int
    unsure: int


def truth(tables: Sequence[Table]) -> Truth:
    """Return how far national totals are off by each mode, of chapters whose protected tables of a period these are."""
    counted = [{code: value for (code, _), value in table.values.items() if code in CODES} for table in tables]
    hidden = [frozenset(code for code, _ in table.hidden) for table in tables]
    small = [frozenset(code for code, value in each.items() if value < FLOOR) for each in counted]
    true, noisy = Counter[str](), Counter[str]()
    for each in counted:
        true.update(each)
        noisy.update(noise.draw(each, NOISE).values)
    alone, leaving = (_guesses(counted, those) for those in (small, hidden))
    sure = {
        code: guess for code, guess in leaving.items() if 100 * guess.deviation <= MOST_UNSURE_PERCENT * guess.likely
    }
    off = [code for code, guess in sure.items() if abs(guess.likely - true[code]) > SURE * guess.deviation]
    return Truth(
        noised=_middle(true, noisy),
        summed=_middle(true, _summed(counted)),
        alone=_middle(true, _likely(alone)),
        leaving=_middle(true, _likely(leaving)),
        further_off=len(off),
        unsure=len(CODES) - len(sure),
    )


def _summed(counted: Sequence[Figures]) -> Counter[str]:
    """Return what the sums over regions of a hundred chapters come to, each of which two aggregators drew."""
    found = Counter[str]()
    for start in range(0, len(counted), OF_REGION):
        region = counted[start : start + OF_REGION]
        shares = zip(*(split([each[code] for code in TERMS.codes]) for each in region), strict=True)
        first, second = (noisy_sum(TERMS, those) for those in shares)
        found.update(dict(zip(TERMS.codes, joined(first, second), strict=True)))
    return found


def _guesses(counted: Sequence[Figures], hidden: Sequence[Hidden]) -> dict[str, Guess]:
    """Return the likely total of every figure of which there is one, and how far it may be off."""
    found = {}
    for code in CODES:
        told = Counter(rounded(each[code]) for each, those in zip(counted, hidden, strict=True) if code not in those)
        published = Published(told, sum(code in those for those in hidden), FLOOR)
        guess = guessed(published)
        if guess is not None:
            found[code] = Guess(published.reported + guess.likely, guess.deviation)
    return found


def _likely(guesses: Mapping[str, Guess]) -> dict[str, float]:
    return {code: guess.likely for code, guess in guesses.items()}


def _middle(true: Mapping[str, int], seen: Mapping[str, float]) -> float:
    """Return the middle error; a figure of which nothing was guessed is wholly wrong."""
    return 100 * median(abs(seen.get(code, 0) - total) / total for code, total in true.items())
