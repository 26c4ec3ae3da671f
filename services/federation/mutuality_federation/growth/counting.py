"""What is shown of how many chapters told what: rounded above the floor, and no number below it.

A small number of chapters could be guessed by name, and what they told with it; so it is hidden as people are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from mutuality.database import Session
from mutuality.definition import DefinitionPoint, PolicyStand, Stand, stands
from mutuality.disclosure import FLOOR, Cell, Mode, shown
from mutuality.language import Adequacy, Availability, Gap
from mutuality.policy import KEYS, PolicyInForce, refusal
from mutuality_federation import policies
from mutuality_federation.chapters import Office
from mutuality_federation.growth import store
from mutuality_federation.growth.actions import GAP

TOTALS, MIN_CELL = "number_visibility.totals", "number_visibility.min_cell"
SEES = {Office.UNIT: "region", Office.NATIONAL: "national"}


@dataclass(frozen=True)
class Sort:
    """How many chapters began where services were so, and how many of them are active today."""

    value: str
    begun: Cell
    active: Cell


@dataclass(frozen=True)
class Formation:
    """Among which services the chapters began that told it."""

    floor: int
    told: Cell
    adequacy: list[Sort]
    availability: list[Sort]
    gaps: list[Sort]


def formation(held: PolicyInForce, session: Session, body_id: str, unit_ids: Sequence[str] | None) -> Formation:
    """Return among which services chapters began, of a body or some of its units."""
    floor, rows = floor_of(held), store.landscapes(session, body_id, unit_ids)
    counts: dict[str, tuple[int, int]] = defaultdict(lambda: (0, 0))
    for row in rows:
        gaps = [f"gaps {gap}" for gap in row.gaps.split(GAP) if gap]
        for key in (f"adequacy {row.adequacy}", f"availability {row.availability}", *gaps):
            begun, active = counts[key]
            counts[key] = (begun + row.begun, active + row.active)
    return Formation(
        floor=floor,
        told=_cell(sum(row.begun for row in rows), floor),
        adequacy=_sorts("adequacy", Adequacy, counts, floor),
        availability=_sorts("availability", Availability, counts, floor),
        gaps=_sorts("gaps", Gap, counts, floor),
    )


def definition(held: PolicyInForce, session: Session, body_id: str, unit_ids: Sequence[str] | None) -> dict[str, Any]:
    """Return how many active chapters stand how on each of the seven points."""
    floor, found = floor_of(held), store.stands(session, body_id, unit_ids)
    told = sum(found[DefinitionPoint.COMMON_CONCERN, stand] for stand in Stand)
    points = [
        {
            "number": point.number,
            "point": point,
            "asks": point.asks,
            **{stand: _cell(found[point, stand], floor) for stand in Stand},
        }
        for point in DefinitionPoint
    ]
    return {"floor": floor, "told": _cell(told, floor), "points": points}


def policy_points(held: PolicyInForce) -> list[dict[str, Any]]:
    """Return how a policy in force stands on each of the seven points, with every rule in the way."""
    return [
        {
            "number": each.point.number,
            "point": each.point,
            "asks": each.point.asks,
            "stand": each.stand,
            "reason": each.reason,
            "rules": _rules(held, each),
        }
        for each in stands(held)
    ]


def floor_of(held: PolicyInForce) -> int:
    """Return the least number of chapters that is shown: ours, or the body's if that is higher."""
    return max(FLOOR, int(held[MIN_CELL]))


def require_seen(session: Session, body_id: str, office: Office) -> PolicyInForce:
    """Return the policy in force where it lets that office see totals.

    Raises:
        PolicyRefused: it does not.
    """
    held = policies.policy_in_force(session, body_id, session.now.date())
    if held.policy.rank(TOTALS) < KEYS[TOTALS].rank(SEES[office]):
        raise refusal(held, TOTALS, "The policy in force does not let this office see totals.")
    return held


def _rules(held: PolicyInForce, stand: PolicyStand) -> list[dict[str, Any]]:
    return [
        {
            "key": key,
            "value": held[key],
            "asks": KEYS[key].say(held[key]),
            "version": held.rule(key).version,
            "set_by": held.rule(key).set_by,
        }
        for key in stand.keys
    ]


def _sorts(name: str, values: type[StrEnum], counts: Mapping[str, tuple[int, int]], floor: int) -> list[Sort]:
    found = ((value, counts.get(f"{name} {value}", (0, 0))) for value in values)
    return [Sort(value, _cell(begun, floor), _cell(active, floor)) for value, (begun, active) in found]


def _cell(count: int, floor: int) -> Cell:
    return shown(count, Mode.SUPPRESSED, floor=floor)
