"""Which sums everybody knows to hold among figures that were released: somebody who subtracts uses these."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta

from mutuality.disclosure.tables import Place, Sum
from mutuality.indicators import DICTIONARY, FLOWS, PARTS, STOCKS
from mutuality.periods import covers, days_of, numbers_of

_STOCKS = {code for code, indicator in DICTIONARY.items() if indicator.group == STOCKS}


@dataclass(frozen=True)
class Told:
    """What was released of one period before: what we counted then, which stays here, and what left."""

    period: str
    counted: Mapping[str, int]
    hidden: frozenset[str]


def known(told: Sequence[Told]) -> Iterable[Sum]:
    """Give every sum a reader knows to hold: a part is no more than its whole, a quarter is its three months."""
    for each in told:
        for part, whole in PARTS:
            if part in each.counted and whole in each.counted:
                yield Sum({(part, each.period): 1, (whole, each.period): -1}, is_equal=False)
        yield from _of_shorter(each, told)
        for earlier in told:
            yield from _of_stocks(earlier, each)


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


def _of_stocks(earlier: Told, later: Told) -> Iterable[Sum]:
    """Give what binds people across periods: who is there was there before or came; at one end there is one truth."""
    if not (earlier.counted.keys() >= _STOCKS and _STOCKS | FLOWS.keys() <= later.counted.keys()):
        return
    (first, end), (begin, last) = days_of(earlier.period), days_of(later.period)
    if end + timedelta(days=1) == begin:
        there = {(code, later.period): 1 for code in _STOCKS} | {(code, earlier.period): -1 for code in _STOCKS}
        yield Sum(there | {(code, later.period): -sign for code, sign in FLOWS.items()})
    if end == last and begin < first:
        yield from (Sum({(code, earlier.period): 1, (code, later.period): -1}) for code in _STOCKS)


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
