"""Twelve planted defects, and that each is found by somebody; `tests/planting.py` plants them."""

from tests.marks import carried
from tests.redteam.defects import DEFECTS


def test_every_planted_defect_has_a_killer_and_no_killer_kills_what_there_is_not():
    assert len(DEFECTS) == 12
    assert {defect for _, defect, _ in carried("kills")} == set(DEFECTS)
