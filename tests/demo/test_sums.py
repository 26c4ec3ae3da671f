"""The demo's sum of two federations is judged so that a lie shows."""

from types import SimpleNamespace

import pytest

from demo.play.many import PEOPLE
from demo.proof.scenes import Scene, table_of
from demo.proof.sums import sums

TRUTH = {"members_member": 300, "members_involved": 90, "members_visiting": 60, "joins": 20}
TOLD = {code: {"state": "counted", "value": value, "standard_error": 4.0} for code, value in TRUTH.items()}
FEW = {"state": "suppressed", "value": None, "standard_error": 4.0}


def judged(rows=(), outcome="counted", counted=TRUTH, **changed):
    """Judge a sum over one chapter, which is told otherwise than it is in some figures; return which claims fail."""
    totals = {**TOLD, "joins": FEW, **changed}
    officer = SimpleNamespace(pages=lambda path: iter(rows))
    copy = SimpleNamespace(
        role=SimpleNamespace(name="Lantern 1"), drawn=SimpleNamespace(figures=TRUTH), counted=dict(counted)
    )
    summing = SimpleNamespace(
        many=SimpleNamespace(truth=TRUTH),
        office=SimpleNamespace(body_id="bod_1", officer=officer),
        copies=[copy],
        shared=[{"outcome": outcome}],
        totals=lambda: totals,
    )
    scene = Scene("", "", table_of("", ""))
    sums(scene, summing)
    return [each for each in scene.claims if not each.is_so]


def test_a_sum_that_is_near_the_truth_holds():
    assert (set(TRUTH), judged()) == (set(PEOPLE), [])


@pytest.mark.parametrize(
    "lie",
    [
        {"members_member": {**TOLD["members_member"], "value": 340}},
        {"members_member": {**TOLD["members_member"], "standard_error": 3.0}},
        {"members_member": FEW},
        {"outcome": "counted_nowhere"},
        {"rows": [{"chapter_id": "cha_1"}]},
        {"counted": {**TRUTH, "joins": 21}},
    ],
)
def test_a_sum_that_is_told_otherwise_does_not(lie):
    assert len(judged(**lie)) == 1
