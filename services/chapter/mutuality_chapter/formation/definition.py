"""The seven points of what a mutual help group is, each judged on what the chapter's rooms hold."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import NamedTuple

from mutuality.definition import Stand
from mutuality.disclosure import FEW

OWN_TARGET_HOURS = 48
"""Within how many hours a request is answered where the policy names no time."""


@dataclass(frozen=True)
class Evidence:
    """One figure a point rests on; none of people who are some, but too few to be counted before others."""

    name: str
    figure: int | None


@dataclass(frozen=True)
class Point:
    """One point of the definition: what it asks, whether it is so, and what shows it.

    Where it fails, why; and the key of the policy, if it is the policy that stands in the way. `stand` tells a failure
    from what is so in part, and from what nothing shows yet.
    """

    number: int
    asks: str
    passes: bool
    stand: Stand
    evidence: list[Evidence]
    reason: str | None
    key: str | None


class Fault(NamedTuple):
    """What would make a point fail, why, and by which key of the policy."""

    is_so: bool
    reason: str
    key: str | None = None
    stand: Stand = Stand.NO


def common_concern(*, members: int, sharing: int) -> Point:
    """1: judge whether all share one concern."""
    return _judge(
        (1, "All who belong share one concern."),
        {"members": members, "members_who_declared_it": sharing},
        Fault(members == 0, "Nobody belongs to this chapter yet.", stand=Stand.NOT_KNOWN),
        Fault(sharing < members, "Not everybody who belongs declared the common concern.", stand=Stand.MIXED),
    )


def own_experience(*, is_required: bool, helpers: int, told: int) -> Point:
    """2: judge whether helpers have lived through it themselves."""
    return _judge(
        (2, "Those who help have lived through it themselves."),
        {"helpers": helpers, "helpers_who_told": some(told)},
        Fault(not is_required, "A helper need not have lived through the concern.", "helper.experience_required"),
        Fault(helpers == 0, "Nobody is a helper yet.", stand=Stand.NOT_KNOWN),
        Fault(told < helpers, "Not every helper told what they lived through.", stand=Stand.MIXED),
    )


def founders_legacy(*, founding: int, methods: int) -> Point:
    """3: judge whether ways of coping came down from founders."""
    missing = Stand.NO if methods else Stand.NOT_KNOWN
    return _judge(
        (3, "Founders left ways of coping that came of their own experience."),
        {"founding_methods": founding, "methods": methods},
        Fault(founding == 0, "No founding method is the chapter's yet.", stand=missing),
    )


def informal_and_quick(*, in_time: int, due: int, hours: int) -> Point:
    """4: judge whether help comes without formality and soon: at least half of all requests in time."""
    return _judge(
        (4, "Help is informal and quick."),
        {"requests_of_a_year": due, "requests_answered_in_time": in_time, "hours": hours or OWN_TARGET_HOURS},
        Fault(
            due == 0,
            "Nobody asked for help within the last year, or has waited long enough to tell.",
            stand=Stand.NOT_KNOWN,
        ),
        Fault(
            2 * in_time < due,
            f"Fewer than half of the requests were answered within {hours or OWN_TARGET_HOURS} hours.",
            "contact.first_response_hours" if hours else None,
        ),
    )


def members_integrate(*, noted: int, decided: int, is_closed: bool) -> Point:
    """5: judge whether members decide what becomes of knowledge from elsewhere; none of it is in use otherwise."""
    return _judge(
        (5, "Members decide how knowledge from elsewhere becomes theirs."),
        {"knowledge_noted": noted, "knowledge_decided": decided},
        Fault(is_closed, "Items of the national body may not be adapted.", "guidelines.adaptation", Stand.MIXED),
    )


def constituents_control(*, decisions: int, spent: int, unauthorized: int, may_others_vote: bool) -> Point:
    """6: judge whether policy and resources rest with those concerned."""
    return _judge(
        (6, "Policy and resources rest with those who share the concern."),
        {"decisions": decisions, "spent": spent, "spent_without_decision": unauthorized},
        Fault(may_others_vote, "Professionals may vote.", "professionals.may_vote", Stand.MIXED),
        Fault(unauthorized > 0, "Something was spent that no decision and no budget allows."),
        Fault(decisions == 0, "The members have decided nothing yet.", stand=Stand.NOT_KNOWN),
    )


def recipients_help(*, moved: int, both_ways: int, selected_by: str) -> Point:
    """7: judge whether those who were helped come to help, or may."""
    return _judge(
        (7, "Those who were helped come to help, or the way is open."),
        {"became_helpers": some(moved), "gave_and_received": some(both_ways)},
        Fault(
            moved + both_ways == 0 and selected_by == "host",
            "Nobody has come to help, and it is the host who chooses helpers.",
            "helper.selected_by",
        ),
    )


def some(people: int) -> int | None:
    """Return a number of people, or None where they are some, but too few to be hidden among."""
    return None if 0 < people < FEW else people


def _judge(point: tuple[int, str], figures: Mapping[str, int | None], *faults: Fault) -> Point:
    number, asks = point
    found = next((fault for fault in faults if fault.is_so), None)
    evidence = [Evidence(name, figure) for name, figure in figures.items()]
    if found is None:
        return Point(number, asks, passes=True, stand=Stand.YES, evidence=evidence, reason=None, key=None)
    return Point(number, asks, passes=False, stand=found.stand, evidence=evidence, reason=found.reason, key=found.key)
