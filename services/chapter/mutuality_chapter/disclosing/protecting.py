"""How the figures of a period are made fit to leave: each by its own mode, agreed between what is asked and granted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from fractions import Fraction

from mutuality.disclosure import Cell, Mode, State, exact, rounded
from mutuality.disclosure.floors import Protection, lower_mode
from mutuality.disclosure.suppression import protected
from mutuality.disclosure.tables import Place, Sum, Table
from mutuality.indicators import DICTIONARY, Counts, Indicator
from mutuality.periods import numbers_of
from mutuality_chapter.disclosing import identities
from mutuality_chapter.disclosing.identities import Told, together

LOOKING_BACK = 8
"""So many periods before this one are audited along, and whatever overlaps with it."""


def mode_of(indicator: Indicator, asked: Mode, protection: Protection) -> Mode:
    """Return how a figure leaves: people by what is asked and granted, whatever counts no person as it is asked."""
    return lower_mode(asked, protection.openest) if indicator.counts is Counts.PEOPLE else asked


def reach(codes: Iterable[str], known: Mapping[str, Indicator] = DICTIONARY) -> list[int]:
    """Return the most one person adds to these figures, once for all figures of a group: the most any of it allows."""
    most: dict[str, int] = {}
    for each in (known[code] for code in codes):
        group = each.group or each.code
        most[group] = max(most.get(group, 0), each.most_by_one)
    return list(most.values())


def epsilon_of(period: str, protection: Protection) -> Fraction:
    """Return what a period may cost one person: no more than its part of the year's."""
    first, last = numbers_of(period)
    return min(protection.epsilon, protection.epsilon_year * Fraction(last - first + 1, 12))


def suppressed(
    period: str,
    figures: Mapping[str, int],
    before: Sequence[Told],
    threshold: int,
    *,
    known: Mapping[str, Indicator] = DICTIONARY,
    beside: Told | None = None,
) -> dict[str, Cell]:
    """Return figures rounded, and without a number where they are small or would give a small one away.

    What was released before stands, and is audited along: `before` are such periods, in any order, what another form
    told of this one among them. `beside` is what the same form tells of the period besides.
    """
    standing = together(period, [each for each in (*before, *([beside] if beside else ())) if each.period == period])
    earlier = identities.near(period, before, LOOKING_BACK)
    told = [*earlier, together(period, [standing, Told(period, figures, frozenset())])]
    values = {(code, each.period): value for each in told for code, value in each.figures.items()}
    hidden = frozenset((code, each.period) for each in told for code in each.hidden)
    sums = (replace(each, off=_off(each, values)) for each in identities.known(told, known))
    exactly = frozenset((code, each.period) for each in told for code in each.checked if code not in each.counted)
    stands = frozenset((code, period) for code in standing.figures)
    table = Table(values, hidden, tuple(sums), threshold, exact=exactly, standing=stands)
    found = protected(table, period).hidden
    return {code: _cell(value, is_hidden=(code, period) in found) for code, value in figures.items()}


def exactly(figures: Mapping[str, int]) -> dict[str, Cell]:
    """Return figures as they are."""
    return {code: exact(value) for code, value in figures.items()}


def _cell(value: int, *, is_hidden: bool) -> Cell:
    if is_hidden:
        return Cell(State.SUPPRESSED, None, Mode.SUPPRESSED)
    return Cell(State.COUNTED, rounded(value), Mode.SUPPRESSED)


def _off(known: Sum, values: Mapping[Place, int]) -> int:
    """Return by how much a sum does not hold: what was corrected since makes it so."""
    return sum(weight * values[place] for place, weight in known.weights.items()) - known.plus
