"""How complete figures are, place by place: a place is a unit, or the body itself for chapters in no unit."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from mutuality.database import Session
from mutuality_federation.completeness import coverage, rules
from mutuality_federation.completeness.knowledge import Reach
from mutuality_federation.completeness.rules import ReportStanding


@dataclass(frozen=True)
class Place(rules.Shares):
    """What the reports of one form come to in one place for one period."""

    form: str
    period: str
    level: str


def by_place(rows: Iterable[ReportStanding], body_id: str) -> list[Place]:
    """Return what reports come to, form by form, period by period and unit by unit."""
    found: dict[tuple[str, str, str], list[ReportStanding]] = defaultdict(list)
    for row in rows:
        found[row.form, row.period, row.unit_id or body_id].append(row)
    return [Place(**vars(rules.shares(rows)), form=key[0], period=key[1], level=key[2]) for key, rows in found.items()]


def by_period(session: Session, reach: Reach) -> dict[str, rules.Shares]:
    """Return what the reports that are asked about come to in each period, the earliest first."""
    found: dict[str, list[ReportStanding]] = defaultdict(list)
    for row in coverage.of(session, reach):
        found[row.period].append(row)
    return {period: rules.shares(found[period]) for period in sorted(found)}
