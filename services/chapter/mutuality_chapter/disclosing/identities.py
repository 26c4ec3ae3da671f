"""Which sums everybody knows to hold among figures that were released: somebody who subtracts uses these."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta

from mutuality.disclosure.tables import Place, Sum
from mutuality.forms import Check, Missing, Operator
from mutuality.indicators import DICTIONARY, FLOWS, PARTS, STOCKS, Indicator
from mutuality.periods import covers, days_of, numbers_of

SIGNS = {
    Operator.EQUAL_TO: (1, 0),
    Operator.LESS_THAN_OR_EQUAL_TO: (1, 0),
    Operator.LESS_THAN: (1, 1),
    Operator.GREATER_THAN_OR_EQUAL_TO: (-1, 0),
    Operator.GREATER_THAN: (-1, 1),
}
"""With which sign a check says that its left side is no more than its right, and how much less."""
_STOCKS = {code for code, indicator in DICTIONARY.items() if indicator.group == STOCKS}


@dataclass(frozen=True)
class Told:
    """What was released of one period before: what we counted then, which stays here, and what left.

    `counted` are the figures that left suppressed, `hidden` those of them without a number. `exact` are others, which
    left as they are; `checks` are what everybody knows to hold, since nothing leaves that fails them.
    """

    period: str
    counted: Mapping[str, int]
    hidden: frozenset[str]
    exact: Mapping[str, int] = field(default_factory=dict)
    checks: tuple[Check, ...] = ()

    @property
    def checked(self) -> Mapping[str, int]:
        """Return the exact figures a check names; of others nobody learns anything about the rest."""
        named = {code for check in self.checks for code in (*check.left, *check.right)}
        return {code: value for code, value in self.exact.items() if code in named}

    @property
    def figures(self) -> Mapping[str, int]:
        """Return what is audited: figures that left suppressed, and exact ones a check sets beside them."""
        return {**self.checked, **self.counted}


def together(period: str, told: Sequence[Told]) -> Told:
    """Return what several forms told of one period as one."""
    return Told(
        period,
        {code: value for each in told for code, value in each.counted.items()},
        frozenset(code for each in told for code in each.hidden),
        {code: value for each in told for code, value in each.exact.items()},
        tuple(check for each in told for check in each.checks),
    )


def near(period: str, told: Iterable[Told], most: int) -> list[Told]:
    """Return what any form told of the last periods before one, and of all that overlap with it, each as one."""
    slices: dict[str, list[Told]] = defaultdict(list)
    for each in told:
        if each.period != period:
            slices[each.period].append(each)
    found = sorted(slices, key=lambda each: (days_of(each)[1], each))
    kept = [each for each in found if each in found[-most:] or set(_numbers(each)) & set(_numbers(period))]
    return [together(each, slices[each]) for each in kept]


def known(told: Sequence[Told], definitions: Mapping[str, Indicator] = DICTIONARY) -> Iterable[Sum]:
    """Give every sum a reader knows to hold: a part is no more than its whole, a quarter is its three months."""
    for each in told:
        for part, whole in PARTS:
            if part in each.counted and whole in each.counted:
                yield Sum({(part, each.period): 1, (whole, each.period): -1}, is_equal=False)
        yield from (known for check in each.checks if (known := _of_check(check, each)))
        yield from _of_shorter(each, told, definitions)
        for earlier in told:
            yield from _of_stocks(earlier, each)


def _of_check(check: Check, told: Told) -> Sum | None:
    """Return the sum a reader knows to hold since a check held; none where it was left out, or says nothing of sums."""
    sides = [[code for code in side if code in told.figures] for side in (check.left, check.right)]
    is_whole = len(sides[0]) == len(check.left) and len(sides[1]) == len(check.right)
    if check.operator not in SIGNS or not (is_whole or check.missing is Missing.NEVER_SKIP):
        return None
    sign, less = SIGNS[check.operator]
    weights: Counter[Place] = Counter()
    for weight, codes in ((sign, sides[0]), (-sign, sides[1])):
        weights.update({(code, told.period): 0 for code in codes})
        for code in codes:
            weights[code, told.period] += weight
    is_equal = check.operator is Operator.EQUAL_TO
    return Sum(dict(weights), is_equal=is_equal, plus=sign * check.plus - less) if weights else None


def _of_shorter(whole: Told, told: Sequence[Told], definitions: Mapping[str, Indicator]) -> Iterable[Sum]:
    """Give the sums of shorter periods that make up this one, as far as they were released; all, or as a part."""
    parts = [each for each in told if each is not whole and _is_within(each.period, whole.period)]
    for code in whole.counted:
        if not definitions[code].adds_up:
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
