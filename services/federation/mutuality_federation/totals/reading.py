"""Totals and series as they are read: one query of the figures each, beside what was expected and what came."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date
from functools import reduce

from mutuality.database import Session
from mutuality.disclosure import Mode
from mutuality.forms import Form, edition_for
from mutuality.language import DICTIONARY, STANDARD
from mutuality.periods import days_of, month_of, months_between, overlap, period_of
from mutuality.policy import PolicyInForce, asked_length
from mutuality_federation import bodies, completeness, policies, statistics
from mutuality_federation.statistics import NO_UNIT, NOTHING, Asked, Move, Sum
from mutuality_federation.totals.hiding import WHOLE, Tree
from mutuality_federation.totals.least import Least, leasts
from mutuality_federation.totals.rules import Total

Place = tuple[str, str]
"""A period and a figure."""
Counts = dict[tuple[str, str], tuple[int, int]]
"""By period and unit: how many chapters were expected to report, and how many did."""
Behind = Mapping[str, tuple[int, int]]
"""The same of one period, by unit."""
PolicyOn = Callable[[date], PolicyInForce | None]
NO_TREE = Tree({})


def of_body(session: Session, asked: Asked) -> list[Total]:
    """Return every figure's total over the whole body, period by period."""
    found, least = statistics.sums(session, asked, by_unit=False), leasts(session, asked)
    behind = _above(counts(session, asked, {each.period for each in found}))
    return [
        total(place, WHOLE, parts, is_told=least.of(place[0]).is_enough(parts), behind=behind[place[0]][WHOLE])
        for place, parts in _by_place(found).items()
    ]


def of_units(session: Session, asked: Asked, units: Collection[str] | None) -> list[Total]:
    """Return every figure's total over each of these units and what is below it, or over each unit there is."""
    tree, least = tree_of(session, asked.body_id), leasts(session, asked)
    found = statistics.sums(session, asked, by_unit=True)
    behind = _above(counts(session, asked, {each.period for each in found}), tree)
    wanted = set(tree.parents) if units is None else set(units)
    return [
        each
        for place, parts in _by_place(found).items()
        for each in _per_unit(tree, place, parts, wanted, behind[place[0]], least.of(place[0]))
    ]


def series(session: Session, asked: Asked, unit_id: str | None) -> list[Total]:
    """Return one figure's totals in the order of time; a period without one is a point too, and says why.

    Raises:
        SpanTooLong: the months are too many, or the first lies after the last.
    """
    months, where = months_between(asked.first, asked.last), unit_id or WHOLE
    tree, least = tree_of(session, asked.body_id), leasts(session, asked)
    found = _by_place(statistics.sums(session, asked, by_unit=True))
    silent = asked_in(months, least.editions, _policy_on(session, asked, unit_id))
    behind = _above(counts(session, asked, {*silent, *(period for period, _ in found)}), tree)
    points = [
        each
        for place, parts in found.items()
        for each in _per_unit(tree, place, parts, {where}, behind[place[0]], least.of(place[0]))
    ]
    code = str(asked.indicator)
    for period in silent:
        if not any(overlap(period, each.period) for each in points):
            points.append(total((period, code), where, [], is_told=True, behind=behind[period][where]))
    return sorted(points, key=lambda each: each.period)


def asked_in(months: Sequence[str], editions: Sequence[Form], policy_on: PolicyOn) -> list[str]:
    """Return the periods that were asked about and begin in these months, and then each of their months by itself.

    A form's edition says how long they are, or the policy that day does; where neither does, they are months.
    """
    periods = {month: _period(month, editions, policy_on) for month in months}
    begun = [month for month in months if periods[month][:7] >= months[0]]
    return [*dict.fromkeys(periods[month] for month in begun), *begun]


def _period(month: str, editions: Sequence[Form], policy_on: PolicyOn) -> str:
    first, last = days_of(month)
    for each in editions:
        period = period_of(first, each.period, starts_in=each.starts_in)
        if edition_for(editions, period) is each:
            return period
    held = policy_on(last)
    length = asked_length(held) if held else None
    return period_of(first, length) if length else month


def _policy_on(session: Session, asked: Asked, unit_id: str | None) -> PolicyOn:
    """Return what bound chapters of a unit on a day, where it is that which says about what periods a form asks."""
    if asked.form != STANDARD:
        return lambda _: None
    book, anybody = policies.book(session, asked.body_id), policies.Anybody(unit_id)
    return lambda day: book.held(anybody, day)


def total(place: Place, unit_id: str, parts: Iterable[Sum], *, is_told: bool, behind: tuple[int, int]) -> Total:
    """Return a figure's total of a period from its parts by mode and unit."""
    by_mode: dict[Mode, Move] = {}
    for part in parts:
        by_mode[part.mode] = by_mode.get(part.mode, NOTHING).plus(part.move)
    move, kept = reduce(Move.plus, by_mode.values(), NOTHING), by_mode.get(Mode.SUPPRESSED, NOTHING).suppressed
    title = DICTIONARY[place[1]].title if place[1] in DICTIONARY else place[1]
    return Total(place[1], title, place[0], unit_id, tuple(sorted(by_mode)), move, is_told, *behind, kept)


def counts(session: Session, asked: Asked, periods: Collection[str]) -> Counts:
    """Return how many chapters of each unit were expected to report each period, and how many did.

    Who reported counts as expected too, so that it is never more than all.
    """
    expected: dict[tuple[str, str], set[str]] = defaultdict(set)
    reported: dict[tuple[str, str], set[str]] = defaultdict(set)
    for chapter_id, period, unit_id in statistics.told(session, asked) if periods else ():
        reported[period, unit_id].add(chapter_id)
    came = {(chapter_id, period) for (period, _), those in reported.items() for chapter_id in those}
    ends = {period: month_of(days_of(period)[1]) for period in periods}
    rows = completeness.expected(session, _reach(asked, ends.values()), set(ends.values())) if ends else {}
    for period, month in ends.items():
        for row in rows[month]:
            if row.period in {period, month} and (row.chapter_id, period) not in came:
                expected[period, row.unit_id or NO_UNIT].add(row.chapter_id)
    keys = {*expected, *reported}
    return {key: (len(expected[key]) + len(reported[key]), len(reported[key])) for key in keys}


def _reach(asked: Asked, ends: Collection[str]) -> completeness.Reach:
    """Return which reports are asked about: those of the same form, of periods that end in these months."""
    return completeness.Reach(asked.body_id, min(ends), max(ends), form=asked.form, known_on=asked.known_on)


def tree_of(session: Session, body_id: str) -> Tree:
    """Return the units of a body as they lie below one another today."""
    return Tree({unit.id: unit.parent_id or WHOLE for unit in bodies.units_of(session, body_id).values()})


def below(tree: Tree, unit_id: str) -> frozenset[str]:
    """Return a unit and all that lie below it."""
    return frozenset(unit for unit, path in tree.paths.items() if unit_id in path)


def _per_unit(
    tree: Tree, place: Place, parts: list[Sum], wanted: set[str], behind: Behind, least: Least
) -> list[Total]:
    found: dict[str, list[Sum]] = defaultdict(list)
    for part in parts:
        for unit in wanted.intersection(tree.paths.get(part.unit_id, (WHOLE,))):
            found[unit].append(part)
    not_told = least.hidden(tree, parts) | (frozenset() if least.is_enough(parts) else {WHOLE})
    return [
        total(place, unit, found[unit], is_told=unit not in not_told, behind=behind[unit]) for unit in sorted(found)
    ]


def _above(behind: Counts, tree: Tree = NO_TREE) -> Mapping[str, Behind]:
    """Return by period what of it lies in the whole, and in each unit with all below it."""
    found: dict[str, dict[str, tuple[int, int]]] = defaultdict(lambda: defaultdict(lambda: (0, 0)))
    for (period, unit), (expected, reported) in behind.items():
        for above in tree.paths.get(unit, (WHOLE,)):
            so_far = found[period][above]
            found[period][above] = (so_far[0] + expected, so_far[1] + reported)
    return found


def _by_place(found: Iterable[Sum]) -> dict[Place, list[Sum]]:
    """Return the sums of each period and figure, in the order of these."""
    places: dict[Place, list[Sum]] = defaultdict(list)
    for each in found:
        places[each.period, each.indicator].append(each)
    return dict(sorted(places.items()))
