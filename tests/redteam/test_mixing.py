"""RT14: no figure comes out where periods, modes or forms are told side by side that speak of the same people."""

from collections import Counter

import pytest

from tests.redteam import recovery
from tests.redteam.history import mixed
from tests.redteam.report import found, size


@pytest.mark.attack("RT14")
def test_quarters_of_which_some_left_with_noise_and_some_suppressed_give_no_small_figure_away():
    chapters = size(5, 60)
    learnt = sum((recovery.learnt(each) for each in mixed(chapters)), Counter())
    what = f"of {learnt['small']:,} small figures of {chapters} chapters that changed modes, narrowed"
    found("RT14", what, learnt["narrowed"], "0")
    assert learnt["small"] > 2 * chapters
    assert learnt["narrowed"] == 0
