"""RT3, RT4: nobody works out a hidden figure by subtracting, in one period or in eight."""

from collections import Counter

import pytest

from tests.redteam import recovery
from tests.redteam.history import lives, months_and_quarters
from tests.redteam.report import found, size


@pytest.mark.attack("RT3", "RT4")
def test_no_hidden_figure_is_worked_out_from_eight_quarters_and_what_everybody_knows_to_hold():
    chapters = size(4, 60)
    learnt = sum((recovery.learnt(each) for each in lives(chapters)), Counter())
    found("RT3", f"of {learnt['small']:,} small figures of {chapters} chapters, narrowed", learnt["narrowed"], "0")
    found("RT4", "the same, worked out exactly over eight quarters of who came, stayed and left", learnt["exact"], "0")
    assert learnt["small"] > 10 * chapters
    assert (learnt["narrowed"], learnt["exact"]) == (0, 0)


@pytest.mark.attack("RT3", "RT14")
@pytest.mark.kills("totals_from_raw")
def test_no_hidden_month_is_worked_out_from_its_quarter():
    chapters = size(6, 60)
    learnt = sum((recovery.learnt(each) for each in months_and_quarters(chapters)), Counter())
    what = f"of {learnt['small']:,} small figures of months and their quarters, narrowed"
    found("RT3", what, learnt["narrowed"], "0")
    assert learnt["narrowed"] == 0
