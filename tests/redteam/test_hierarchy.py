"""RT5: no figure comes out by taking what chapters told from their regions' totals, nor totals from one another."""

import pytest

from mutuality.disclosure.floors import DEFAULT
from tests.redteam import hierarchy
from tests.redteam.report import found, size


@pytest.fixture(scope="module")
def roll():
    return hierarchy.chapters(size(60, 600))


@pytest.mark.attack("RT5")
def test_taking_what_was_told_from_a_regions_total_leaves_nothing(roll):
    for of in hierarchy.SIZES:
        learnt = hierarchy.recovered(hierarchy.cut(roll, of), hierarchy.total_of)
        what = f"of {learnt['hidden']:,} hidden figures in regions of {of}, worked out from their totals"
        found("RT5", what, learnt["exact"], "0")
        assert learnt["exact"] == 0
        assert learnt["hidden"] > 0


@pytest.mark.attack("RT5")
def test_from_exact_totals_much_would_come_out(roll):
    learnt = hierarchy.recovered(hierarchy.cut(roll, 3), hierarchy.exact_total_of)
    share = learnt["exact"] / learnt["hidden"]
    found("RT5", "the same in regions of 3, from totals of what was counted, which nobody tells", share, "> 0.05")
    assert share > 0.05


@pytest.mark.attack("RT5")
@pytest.mark.kills("one_hidden_total")
def test_no_totals_that_are_told_differ_by_few_chapters():
    bodies = size(150, 5_000)
    least = hierarchy.least_apart(bodies, least=DEFAULT.least_chapters)
    found("RT5", f"fewest chapters told apart by totals of regions, in {bodies:,} bodies", least, ">= 10")
    assert least >= DEFAULT.least_chapters
