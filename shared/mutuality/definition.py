"""The seven points of what a mutual help group is, and how a body's policy stands on each.

A policy makes nobody a mutual help group. It can stand in the way, or leave the way open; where a body published none,
nothing is known of how it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from mutuality.policy.document import PolicyInForce


class Stand(StrEnum):
    """How something stands on a point."""

    YES = "yes"
    MIXED = "mixed"
    NO = "no"
    NOT_KNOWN = "not_known"


class DefinitionPoint(StrEnum):
    """The seven points, in their order."""

    COMMON_CONCERN = "common_concern"
    OWN_EXPERIENCE = "own_experience"
    FOUNDERS_LEGACY = "founders_legacy"
    INFORMAL_HELP = "informal_help"
    OWN_INTEGRATION = "own_integration"
    CONSTITUENTS = "constituents"
    ROLE_CHANGE = "role_change"

    @property
    def number(self) -> int:
        """Return which of the seven it is."""
        return [*DefinitionPoint].index(self) + 1

    @property
    def asks(self) -> str:
        """Return what it asks."""
        return ASKS[self]


ASKS: dict[DefinitionPoint, str] = {
    DefinitionPoint.COMMON_CONCERN: "All who belong share one concern.",
    DefinitionPoint.OWN_EXPERIENCE: "Those who help have lived through it themselves.",
    DefinitionPoint.FOUNDERS_LEGACY: "Founders left ways of coping that came of their own experience.",
    DefinitionPoint.INFORMAL_HELP: "Help is informal and quick.",
    DefinitionPoint.OWN_INTEGRATION: "Members decide how knowledge from elsewhere becomes theirs.",
    DefinitionPoint.CONSTITUENTS: "Policy and resources rest with those who share the concern.",
    DefinitionPoint.ROLE_CHANGE: "Those who were helped come to help, or the way is open.",
}


@dataclass(frozen=True)
class InTheWay:
    """What of a policy stands in the way of a point: wholly or in part, why, and by which keys."""

    point: DefinitionPoint
    stand: Stand
    reason: str
    keys: tuple[str, ...]
    is_so: Callable[[PolicyInForce], bool]


@dataclass(frozen=True)
class PolicyStand:
    """How a policy stands on one point, and if not in full, why and by which keys."""

    point: DefinitionPoint
    stand: Stand
    reason: str | None
    keys: tuple[str, ...]


def stands(held: PolicyInForce) -> list[PolicyStand]:
    """Return how a policy in force stands on each of the seven points."""
    return [_stand(held, point) for point in DefinitionPoint]


def _stand(held: PolicyInForce, point: DefinitionPoint) -> PolicyStand:
    if held.version == 0:
        return PolicyStand(point, Stand.NOT_KNOWN, "This body has published no policy yet.", ())
    found = next((each for each in IN_THE_WAY if each.point is point and each.is_so(held)), None)
    if found is None:
        return PolicyStand(point, Stand.YES, None, ())
    return PolicyStand(point, found.stand, found.reason, found.keys)


def _needs_none(held: PolicyInForce) -> bool:
    return not held["helper.experience_required"]


def _by_national(held: PolicyInForce) -> bool:
    return bool(held["helper.selected_by"] == "national")


def _by_host(held: PolicyInForce) -> bool:
    return bool(held["helper.selected_by"] == "host")


def _others_belong(held: PolicyInForce) -> bool:
    return bool(held["professionals.role"] == "member")


def _others_vote(held: PolicyInForce) -> bool:
    return bool(held["professionals.may_vote"])


EXPERIENCE, CHOSEN = "helper.experience_required", "helper.selected_by"
ROLE, LEAD, VOTE = "professionals.role", "professionals.may_lead", "professionals.may_vote"
ADAPTATION, MODE = "guidelines.adaptation", "affiliation.mode"
ADMITTED = frozenset({"recognition", "charter", "charter_renewable"})
Point = DefinitionPoint

IN_THE_WAY: tuple[InTheWay, ...] = (
    InTheWay(Point.COMMON_CONCERN, Stand.NO, "Those who help need not share the concern.", (EXPERIENCE,), _needs_none),
    InTheWay(Point.OWN_EXPERIENCE, Stand.NO, "A helper need not have lived through it.", (EXPERIENCE,), _needs_none),
    InTheWay(
        Point.OWN_EXPERIENCE,
        Stand.MIXED,
        "Professionals may be members, and so may help without having lived through it.",
        (ROLE,),
        _others_belong,
    ),
    InTheWay(
        Point.FOUNDERS_LEGACY,
        Stand.NO,
        "Ways of coping need not come from anybody's own experience.",
        (EXPERIENCE,),
        _needs_none,
    ),
    InTheWay(
        Point.FOUNDERS_LEGACY,
        Stand.MIXED,
        "The national office chooses who helps, and professionals may lead.",
        (CHOSEN, LEAD),
        lambda held: _by_national(held) and bool(held[LEAD]),
    ),
    InTheWay(Point.INFORMAL_HELP, Stand.MIXED, "Help comes at the pace of a host.", (CHOSEN,), _by_host),
    InTheWay(Point.INFORMAL_HELP, Stand.MIXED, "Professionals vote on how help is given.", (VOTE,), _others_vote),
    InTheWay(
        Point.OWN_INTEGRATION,
        Stand.MIXED,
        "What the body advises is not adapted without its consent.",
        (ADAPTATION,),
        lambda held: held[ADAPTATION] in {"ask", "closed"},
    ),
    InTheWay(Point.OWN_INTEGRATION, Stand.MIXED, "A host has its say in what is done.", (CHOSEN,), _by_host),
    InTheWay(
        Point.CONSTITUENTS,
        Stand.NO,
        "Helpers need not share the concern, and the national office chooses them.",
        (EXPERIENCE, CHOSEN),
        lambda held: _needs_none(held) and _by_national(held),
    ),
    InTheWay(Point.CONSTITUENTS, Stand.MIXED, "Professionals may vote.", (VOTE,), _others_vote),
    InTheWay(Point.CONSTITUENTS, Stand.MIXED, "A host chooses who helps.", (CHOSEN,), _by_host),
    InTheWay(
        Point.CONSTITUENTS,
        Stand.MIXED,
        "The national office decides who may be a chapter.",
        (MODE,),
        lambda held: held[MODE] in ADMITTED,
    ),
    InTheWay(
        Point.ROLE_CHANGE,
        Stand.MIXED,
        "Professionals may be members, and nobody sees to it that those who were helped come to help.",
        (ROLE, CHOSEN),
        lambda held: _others_belong(held) and held[CHOSEN] == "self",
    ),
)
