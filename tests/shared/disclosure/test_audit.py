"""Nobody works out a hidden figure from what is published; trying every table that could be gives the same answer."""

import itertools

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mutuality.disclosure.audit import narrowed
from mutuality.disclosure.suppression import protected
from mutuality.disclosure.tables import Sum, Table

MARCH, JUNE = "2026-03", "2026-06"


def table(figures, *sums, hidden=(), period=MARCH):
    values = {(code, period): value for code, value in figures.items()}
    known = [Sum({(code, period): weight for code, weight in each.items()}) for each in sums]
    return Table(values, frozenset((code, period) for code in hidden), tuple(known))


WHOLE = {"all": 1, "visiting": -1, "helping": -1, "involved": -1}


CLOSE = {"all": 42, "visiting": 2, "helping": 20, "involved": 20}


def test_a_figure_hidden_alone_beside_its_sum_is_given_away_though_the_others_are_rounded():
    assert narrowed(table(CLOSE, WHOLE, hidden=["visiting"])) == [("visiting", MARCH)]


def test_hidden_together_with_another_that_is_large_it_is_not():
    assert narrowed(table(CLOSE, WHOLE, hidden=["visiting", "helping"])) == []


def test_two_small_ones_together_are_given_away_when_their_sum_is_small():
    found = table({"all": 31, "visiting": 1, "helping": 2, "involved": 28}, WHOLE, hidden=["visiting", "helping"])
    assert narrowed(found) == [("helping", MARCH), ("visiting", MARCH)]


def test_what_no_sum_speaks_of_is_safe():
    assert narrowed(table({"joined": 2}, hidden=["joined"])) == []


def test_sums_that_do_not_hold_are_refused():
    with pytest.raises(ValueError, match="contradicts"):
        narrowed(
            table({"all": 300, "visiting": 30, "helping": 12, "involved": 15, "joined": 3}, WHOLE, hidden=["joined"])
        )


def test_more_is_hidden_until_nothing_small_is_given_away():
    found = protected(table(CLOSE, WHOLE), MARCH)
    assert found.hidden == {("visiting", MARCH), ("helping", MARCH)}


def test_what_was_published_before_is_not_hidden_after_the_fact():
    values = {("all", MARCH): 20, ("all", JUNE): 22, ("joined", JUNE): 3, ("left", JUNE): 1}
    flow = Sum({("all", JUNE): 1, ("all", MARCH): -1, ("joined", JUNE): -1, ("left", JUNE): 1})
    found = protected(Table(values, frozenset(), (flow,)), JUNE)
    assert ("all", MARCH) not in found.hidden
    assert ("joined", JUNE) in found.hidden
    assert narrowed(found) == []


def everything_possible(found):
    """Every whole table that holds, by trying them all: the slow way, for small ones."""
    places = list(found.values)
    ranges = [found.range_of(place) for place in places]
    for values in itertools.product(*(range(each.low, min(each.high, 15) + 1) for each in ranges)):
        point = dict(zip(places, values, strict=True))
        if all(sum(weight * point[place] for place, weight in each.weights.items()) == 0 for each in found.sums):
            yield point


@settings(max_examples=25, deadline=None)
@given(parts=st.tuples(*[st.integers(0, 7)] * 2), hidden=st.sets(st.sampled_from(["a", "b", "all"])))
def test_trying_every_table_that_could_be_gives_the_same_answer(parts, hidden):
    figures = {"a": parts[0], "b": parts[1], "all": sum(parts)}
    small = {code for code, value in figures.items() if value < 4}
    values = {(code, MARCH): value for code, value in figures.items()}
    wanted = Table(
        values,
        frozenset((code, MARCH) for code in hidden | small),
        (Sum({("all", MARCH): 1, ("a", MARCH): -1, ("b", MARCH): -1}),),
        threshold=4,
        most=15,
    )
    points = list(everything_possible(wanted))
    seen = {place: {point[place] for point in points} for place in wanted.primary}
    assert narrowed(wanted) == sorted(place for place, values in seen.items() if not {1, 2, 3} <= values)
