"""How growth is read: of one body from its roll, of all bodies together as far as their policies let the public see.

A constant number of queries, however many bodies and chapters there are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from mutuality.database import Session
from mutuality.periods import month_of
from mutuality.policy import KEYS, refusal
from mutuality_federation import bodies, chapters, policies
from mutuality_federation.bodies import BodyFacts
from mutuality_federation.growth import rules
from mutuality_federation.growth.rules import By, Came, Every, Point

TOTALS, PUBLIC = "number_visibility.totals", "public"


@dataclass(frozen=True)
class Series:
    """How one group of bodies grew: the bodies themselves, and the chapters of those that show them."""

    group: str
    bodies: list[Point]
    chapters: list[Point]
    shown: int
    hidden: int


@dataclass(frozen=True)
class UnitSeries:
    """How the chapters now in one unit and below it came and grew."""

    unit_id: str
    name: str
    points: list[Point]


def of_body(
    session: Session, body_id: str, *, first: str, last: str, every: Every, unit_ids: Sequence[str] | None
) -> list[Point]:
    """Return how the chapters of a body, or those now in some of its units, came and grew.

    Raises:
        SpanTooLong: it is.
    """
    moves = chapters.movements(session, body_id=body_id, unit_ids=unit_ids)
    return rules.series(moves, first=first, last=last, every=every)


def of_units(
    session: Session, body_id: str, *, first: str, last: str, every: Every, unit_ids: Sequence[str] | None
) -> list[UnitSeries]:
    """Return how each unit of a body grew with all below it, or each of some units.

    Raises:
        SpanTooLong: it is.
    """
    units, moves = bodies.units_of(session, body_id), defaultdict[str, list[chapters.Movement]](list)
    for each in chapters.movements(session, body_id=body_id):
        for unit_id in bodies.path_to(units, each.unit_id):
            moves[unit_id].append(each)
    asked = sorted(units) if unit_ids is None else sorted(unit_ids)
    span = {"first": first, "last": last}
    return [
        UnitSeries(unit_id, units[unit_id].name, rules.series(moves[unit_id], **span, every=every)) for unit_id in asked
    ]


def of_everybody(session: Session, query: dict[str, Any]) -> list[Series]:
    """Return how bodies and their chapters grew, told apart as asked; chapters count where everybody may see totals.

    Raises:
        NotFound: the one body asked about is not there.
        PolicyRefused: its policy does not let the public see.
        SpanTooLong: it is.
    """
    if query["body_id"]:
        _require_public(session, query["body_id"])
    asked = [body for body in bodies.every_body(session) if _is_asked(body, query)]
    shown = _shown(session)
    span = {name: query[name] for name in ("first", "last", "every")}
    moves: dict[str, list[chapters.Movement]] = defaultdict(list)
    for each in chapters.movements(session):
        moves[each.body_id].append(each)
    return [_series(group, of_group, moves, shown, span) for group, of_group in _grouped(asked, query["by"])]


def _series(
    group: str,
    of_group: list[BodyFacts],
    moves: dict[str, list[chapters.Movement]],
    shown: frozenset[str],
    span: dict[str, Any],
) -> Series:
    public = [body for body in of_group if body.id in shown]
    return Series(
        group=group,
        bodies=rules.series([Came(_began(body)) for body in of_group], **span),
        chapters=rules.series([each for body in public for each in moves[body.id]], **span),
        shown=len(public),
        hidden=len(of_group) - len(public),
    )


def _grouped(asked: list[BodyFacts], by: By) -> list[tuple[str, list[BodyFacts]]]:
    found: dict[str, list[BodyFacts]] = {rules.EVERYBODY: []} if by is By.ALL else {}
    for body in asked:
        for group in rules.groups_of(body, by):
            found.setdefault(group, []).append(body)
    return sorted(found.items())


def _began(body: BodyFacts) -> int:
    return rules.number_of(month_of(body.formed_on or body.registered_on))


def _is_asked(body: BodyFacts, query: dict[str, Any]) -> bool:
    return (
        query["body_id"] in {None, body.id}
        and query["concern"] in {None, body.concern}
        and (query["origin"] is None or query["origin"] in body.origin)
    )


def _shown(session: Session) -> frozenset[str]:
    """Return the bodies whose policy lets everybody see totals; one without a policy asks for none."""
    least = KEYS[TOTALS].rank(PUBLIC)
    everywhere = policies.policies_everywhere(session, session.now.date())
    return frozenset(body_id for body_id, held in everywhere.items() if held.policy.rank(TOTALS) >= least)


def _require_public(session: Session, body_id: str) -> None:
    held = policies.policy_in_force(session, body_id, session.now.date())
    if held.policy.rank(TOTALS) < KEYS[TOTALS].rank(PUBLIC):
        raise refusal(held, TOTALS, "The policy in force does not let the public see how many chapters there are.")
