"""How complete figures are, place by place: a place is a unit, or the body itself for chapters in no unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mutuality_federation.completeness import rules
from mutuality_federation.statistics import ReportStanding


@dataclass(frozen=True)
class Place(rules.Shares):
    """What the reports of one place come to for one period."""

    period: str
    level: str


def by_place(rows: Iterable[ReportStanding], body_id: str) -> list[Place]:
    """Return what reports come to, period by period and unit by unit."""
    found: dict[tuple[str, str], list[ReportStanding]] = defaultdict(list)
    for row in rows:
        found[row.period, row.unit_id or body_id].append(row)
    return [Place(**vars(rules.shares(rows)), period=period, level=level) for (period, level), rows in found.items()]
