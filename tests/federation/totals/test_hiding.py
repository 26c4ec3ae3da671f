"""Of which units a figure is told: whoever takes totals from one another is left with enough chapters."""

from hypothesis import given
from hypothesis import strategies as st

from mutuality.disclosure.atoms import smallest_atom
from mutuality_federation.totals.hiding import WHOLE, Tree

FLAT = Tree({"north": WHOLE, "south": WHOLE, "east": WHOLE})
UNITS = [f"unit-{number}" for number in range(6)]
PARENTS = st.tuples(*(st.sampled_from([WHOLE, *UNITS[:place]]) for place in range(6)))
COUNTS = st.dictionaries(st.sampled_from([WHOLE, *UNITS]), st.integers(0, 25))


def batches(tree, chapters, told):
    """Return the chapters behind the whole and behind each unit told, one by one."""
    each = {(unit, number): tree.paths[unit] for unit, count in chapters.items() for number in range(count)}
    return [[chapter for chapter, path in each.items() if unit in path] for unit in (WHOLE, *told)]


def test_a_unit_with_too_few_chapters_is_not_told_and_neither_is_the_one_that_would_give_it_away():
    assert FLAT.hidden({"north": 60, "south": 35, "east": 5}, least=10) == {"east", "south"}


def test_two_units_with_too_few_hide_one_another_where_together_they_are_enough():
    assert FLAT.hidden({"north": 60, "south": 5, "east": 5}, least=10) == {"south", "east"}


def test_all_units_are_told_where_each_has_enough():
    assert FLAT.hidden({"north": 10, "south": 10, "east": 0}, least=10) == frozenset()


def test_chapters_directly_under_the_whole_are_not_given_away_either():
    assert FLAT.hidden({"north": 60, "south": 35, WHOLE: 1}, least=10) == {"south"}


def test_few_chapters_directly_in_a_unit_hide_what_lies_below_it():
    tree = Tree({"north": WHOLE, "shore": "north", "hills": "north"})
    assert tree.hidden({"north": 3, "shore": 20, "hills": 30, WHOLE: 40}, least=10) == {"shore"}


@given(parents=PARENTS, chapters=COUNTS, least=st.integers(2, 12))
def test_no_answers_differ_by_too_few_chapters(parents, chapters, least):
    tree = Tree(dict(zip(UNITS, parents, strict=True)))
    told = set(UNITS) - tree.hidden(chapters, least=least)
    found = batches(tree, chapters, sorted(told))
    whole = sum(chapters.values())
    assert smallest_atom(found) >= min(least, whole)
