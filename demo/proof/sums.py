"""What comes out of a sum that two federations hold in halves: judged by the truth, and by what its chapters heard."""

from __future__ import annotations

from collections import Counter
from math import sqrt

from demo.play.many import PEOPLE, QUARTER
from demo.play.summing import EPSILON, Summing
from demo.proof.scenes import Scene

GROUPS = 2  # everybody is in one figure of those at the quarter's end, and in one more who is new
AGGREGATORS = 2
FARTHEST = 8  # so many standard errors off is no chance any more
LEAST_PEOPLE, MOST_UNCERTAIN = 50, 0.3
NOT = "not at all"


def sums(scene: Scene, summing: Summing) -> tuple[dict[str, str], dict[str, float], Counter[str]]:
    """Return what the office reads of each figure, how far off it is, and what an onlooker sees of single chapters."""
    truth, totals = summing.many.truth, summing.totals()
    error = sqrt(AGGREGATORS * 2) * GROUPS / EPSILON
    for copy, shared in zip(summing.copies, summing.shared, strict=True):
        reckoned = {code: copy.drawn.figures[code] for code in PEOPLE}
        scene.compare(f"{copy.role.name}, sum_only: counts", found=copy.counted, reckoned=reckoned)
        scene.compare(f"{copy.role.name}, sum_only: its share", found=shared["outcome"], reckoned="counted")
    rows = f"/v1/bodies/{summing.office.body_id}/statistics/rows?period={QUARTER}"
    scene.compare("sum_only: figures of one chapter", found=list(summing.office.officer.pages(rows)), reckoned=[])
    reads, errors = {}, {}
    for code in PEOPLE:
        said = totals[code]
        scene.compare(f"sum_only, {code}: its standard error", found=round(said["standard_error"], 6), reckoned=error)
        reads[code] = said["state"].replace("_", " ")
        if said["state"] == "counted":
            is_near = abs(said["value"] - truth[code]) < FARTHEST * error
            scene.claim(f"sum_only, {code}: about the truth", is_so=is_near, found=said["value"])
            reads[code], errors[code] = f"{said['value']} ± {error:.0f}", (said["value"] - truth[code]) / truth[code]
        else:
            is_few = truth[code] < max(LEAST_PEOPLE, error / MOST_UNCERTAIN) + FARTHEST * error
            scene.claim(f"sum_only, {code}: of few people, so not shown", is_so=is_few, found=said["state"])
    return reads, errors, Counter({NOT: len(PEOPLE) * len(summing.copies)})
