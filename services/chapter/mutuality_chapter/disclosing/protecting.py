"""How the figures of a period are made fit to leave: each by its own mode, agreed between what is asked and granted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from mutuality.disclosure import Cell, Mode, State, exact, rounded
from mutuality.disclosure.floors import Protection, lower_mode
from mutuality.disclosure.suppression import protected
from mutuality.disclosure.tables import Place, Sum, Table
from mutuality.indicators import DICTIONARY, PARTS, Counts
from mutuality.periods import covers, days_of, numbers_of

LOOKING_BACK = 8
"""So many periods before this one are audited along."""


@dataclass(frozen=True)
class Told:
    """What was released of one period before: what we counted then, which stays here, and what left."""

    period: str
    counted: Mapping[str, int]
    hidden: frozenset[str]


def mode_of(code: str, asked: Mode, protection: Protection) -> Mode:
    """Return how a figure leaves: people by what is asked and granted, tallies suppressed, activity exactly."""
    counts = DICTIONARY[code].counts
    if counts is Counts.PEOPLE:
        return lower_mode(asked, protection.openest)
    return Mode.EXACT if counts is Counts.ACTIVITY else Mode.SUPPRESSED


def reach(codes: Iterable[str]) -> list[int]:
    """Return the most one person adds to these figures, once for all figures of a group."""
    return list({DICTIONARY[code].group or code: DICTIONARY[code].most_by_one for code in codes}.values())


def epsilon_of(period: str, protection: Protection) -> Fraction:
    """Return what a period may cost one person: no more than its part of the year's."""
    first, last = numbers_of(period)
    return min(protection.epsilon, protection.epsilon_year * Fraction(last - first + 1, 12))


def suppressed(period: str, figures: Mapping[str, int], before: Sequence[Told], threshold: int) -> dict[str, Cell]:
    """Return figures rounded, and without a number where they are small or would give a small one away.

    What was released before stands, and is audited along: `before` are such periods, in any order.
    """
    told = [
        *sorted(before, key=lambda each: days_of(each.period)[1])[-LOOKING_BACK:],
        Told(period, figures, frozenset()),
    ]
    values = {(code, each.period): value for each in told for code, value in each.counted.items()}
    hidden = frozenset((code, each.period) for each in told for code in each.hidden)
    table = Table(values, hidden, tuple(_sums(told)), threshold)
    found = protected(table, period).hidden
    return {code: _cell(value, is_hidden=(code, period) in found) for code, value in figures.items()}


def exactly(figures: Mapping[str, int]) -> dict[str, Cell]:
    """Return figures as they are."""
    return {code: exact(value) for code, value in figures.items()}


def _cell(value: int, *, is_hidden: bool) -> Cell:
    if is_hidden:
        return Cell(State.SUPPRESSED, None, Mode.SUPPRESSED)
    return Cell(State.COUNTED, rounded(value), Mode.SUPPRESSED)


def _sums(told: Sequence[Told]) -> Iterable[Sum]:
    """Give every sum a reader knows to hold: a part is no more than its whole, a quarter is its three months."""
    for each in told:
        for part, whole in PARTS:
            if part in each.counted and whole in each.counted:
                yield Sum({(part, each.period): 1, (whole, each.period): -1}, is_equal=False)
        yield from _of_shorter(each, told)


def _of_shorter(whole: Told, told: Sequence[Told]) -> Iterable[Sum]:
    """Give the sums of shorter periods that make up this one, as far as they were released; all, or as a part."""
    parts = [each for each in told if each is not whole and _is_within(each.period, whole.period)]
    for code, indicator in DICTIONARY.items():
        if not indicator.adds_up or code not in whole.counted:
            continue
        held: list[Place] = [(code, each.period) for each in parts if code in each.counted]
        if held and not _overlap(held):
            weights = {**dict.fromkeys(held, 1), (code, whole.period): -1}
            yield Sum(weights, is_equal=_months(held) == _months([(code, whole.period)]))


def _is_within(period: str, longer: str) -> bool:
    first, last = numbers_of(period)
    return period != longer and covers(longer, period[:7]) and last <= numbers_of(longer)[1] and first <= last


def _overlap(places: Sequence[Place]) -> bool:
    months = [month for _, period in places for month in _numbers(period)]
    return len(months) != len(set(months))


def _months(places: Sequence[Place]) -> int:
    return sum(len(_numbers(period)) for _, period in places)


def _numbers(period: str) -> range:
    first, last = numbers_of(period)
    return range(first, last + 1)
