"""No two sums that come out differ by fewer chapters than are needed to hide one."""

from hypothesis import given
from hypothesis import strategies as st

from mutuality.disclosure.atoms import may_come_out, smallest_atom

NATION = frozenset(range(300))
REGIONS = [frozenset(range(first, first + 100)) for first in (0, 100, 200)]


def test_the_nation_and_its_regions_come_out():
    assert smallest_atom([NATION, *REGIONS]) == 100


def test_everybody_but_one_does_not():
    assert not may_come_out(NATION - {7}, [NATION, *REGIONS], least=10)


def test_a_district_that_crosses_a_region_by_a_few_does_not():
    assert not may_come_out(frozenset(range(4, 100)), REGIONS, least=10)


def test_nobody_is_no_sum():
    assert not may_come_out(frozenset(), [], least=0)


@given(st.lists(st.frozensets(st.integers(0, 11)), min_size=1, max_size=5))
def test_no_difference_of_two_sums_is_smaller_than_the_smallest_atom(batches):
    least = smallest_atom(batches)
    differences = [first - second for first in batches for second in batches if first - second]
    assert all(len(each) >= least for each in differences)
